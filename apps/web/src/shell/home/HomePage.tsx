import type { SessionView } from "@plenary/contract/identity/schema";
import type { MeetingSummary } from "@plenary/contract/meetings/schema";
import { Link, type LinkProps, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type GroupList, useGroups } from "../../features/groups/index.ts";
import { useSession } from "../../features/identity/index.ts";
import { MeetingNotices, useMeetings } from "../../features/meetings/index.ts";
import { dayDate } from "../../platform/i18n/dates.ts";
import { useNow } from "../../platform/live/useNow.ts";
import { EmptyState } from "../../ui/answer/EmptyState.tsx";
import { Failure } from "../../ui/answer/Failure.tsx";
import { Skeleton } from "../../ui/answer/Skeleton.tsx";
import { Count } from "../../ui/mark/Count.tsx";
import { Card } from "../../ui/surface/Card.tsx";
import { ListRow } from "../../ui/surface/ListRow.tsx";
import { Section } from "../../ui/surface/Section.tsx";
import { Moment } from "../../ui/time/Moment.tsx";
import { DisplayButton } from "../DisplayButton.tsx";
import { ElderToggle } from "../ElderToggle.tsx";
import { PhoneFrame } from "../PhoneFrame.tsx";
import { PhoneMasthead } from "../PhoneMasthead.tsx";
import { usePrefetch } from "../usePrefetch.ts";
import { AdministratorRows } from "./AdministratorRows.tsx";
import styles from "./HomePage.module.css";
import { MeetingCard } from "./MeetingCard.tsx";
import { usePhoneTabs } from "./usePhoneTabs.tsx";
import { waysIn } from "./waysIn.ts";

/** 首页: the sitting that is on or next, then my conversations. A venue's screen goes to its place. */
export function HomePage() {
  const session = useSession();
  return session.data === undefined ? null : <Home session={session.data} />;
}

function Home({ session }: { session: SessionView }) {
  const { t, i18n } = useTranslation();
  const meetings = useMeetings();
  const tabs = usePhoneTabs();
  const now = useNow(60_000);
  const screen = meetings.data?.meetings.find((each) => each.myRoles.includes("venue"));

  if (screen !== undefined) {
    return (
      <Navigate
        to="/hall/$meetingId/screen"
        params={{ meetingId: screen.id }}
        search={true}
        replace
      />
    );
  }
  return (
    <PhoneFrame
      masthead={
        <PhoneMasthead
          title={session.post?.committeeName ?? t("shell.product")}
          note={dayDate(now, i18n.language)}
        >
          <ElderToggle />
          <DisplayButton />
        </PhoneMasthead>
      }
      tabs={tabs}
    >
      <div className={styles["page"]}>
        {meetings.isPending && <Skeleton rows={5} />}
        {meetings.isError && (
          <Failure error={meetings.error} onRetry={() => void meetings.refetch()} />
        )}
        {meetings.data !== undefined && <Meetings meetings={meetings.data.meetings} />}
        <MeetingNotices />
        <AdministratorRows rights={session.rights} />
        <Groups />
      </div>
    </PhoneFrame>
  );
}

function Meetings({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const { t } = useTranslation();
  const [first, ...others] = meetings;
  usePrefetch(nextPages(first));

  if (first === undefined) {
    return (
      <EmptyState title={t("shell.home.noMeeting")}>{t("shell.home.noMeetingText")}</EmptyState>
    );
  }
  return (
    <>
      <MeetingCard meeting={first} isLarge />
      {others.length > 0 && (
        <Section title={t("shell.home.meetings")}>
          {others.map((each) => (
            <MeetingCard key={each.id} meeting={each} />
          ))}
        </Section>
      )}
    </>
  );
}

/** Where most go from here: into the sitting, to its topic group, to 我的. */
function nextPages(first: MeetingSummary | undefined): LinkProps[] {
  const groupId = first?.groupId ?? null;
  return [
    { to: "/me" },
    ...(groupId === null ? [] : [{ to: "/groups/$groupId", params: { groupId } } as LinkProps]),
    ...(first === undefined
      ? []
      : waysIn(first).map(({ to }) => ({ to, params: { meetingId: first.id } }) as LinkProps)),
  ];
}

function Groups() {
  const { t } = useTranslation();
  const groups = useGroups();

  if (groups.data === undefined || groups.data.groups.length === 0) {
    return null;
  }
  return (
    <Section title={t("shell.home.groups")}>
      <Card pad="rows">
        {groups.data.groups.map((each) => (
          <GroupRow key={each.id} group={each} />
        ))}
      </Card>
    </Section>
  );
}

function GroupRow({ group }: { group: GroupList[number] }) {
  const { t } = useTranslation();
  const { last } = group;
  const unread = Math.max(0, group.posts - group.readUpTo);

  return (
    <ListRow
      title={group.title}
      note={
        last === null ? undefined : (
          <span dir="auto" className={styles["excerpt"]}>
            {t("shell.home.lastPost", { author: last.author, excerpt: last.excerpt })}
          </span>
        )
      }
      end={
        <span className={styles["end"]}>
          {last !== null && <Moment at={last.at} />}
          <Count value={unread} label={t("shell.home.unread", { count: unread })} />
        </span>
      }
      as={(row) => (
        <Link to="/groups/$groupId" params={{ groupId: group.id }} className={row.className}>
          {row.children}
        </Link>
      )}
    />
  );
}
