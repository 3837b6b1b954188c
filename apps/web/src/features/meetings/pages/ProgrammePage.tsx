import type { MeetingView } from "@plenary/contract/meetings/schema";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { dayDate, timeOfDay } from "../../../platform/i18n/dates.ts";
import { PhoneFrame } from "../../../shell/PhoneFrame.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { useNotices, useProgramme } from "../api.ts";
import { NoticeAnswer } from "../notices/NoticeAnswer.tsx";
import { OwnSpeeches } from "../programme/OwnSpeeches.tsx";
import { ProgrammeFiles } from "../programme/ProgrammeFiles.tsx";
import styles from "./ProgrammePage.module.css";

/** 会议议程 for someone on the roster: what, when, as what and where, own speech, files, the answer. */
export function ProgrammePage() {
  const { t } = useTranslation();
  const { meetingId = "" } = useParams({ strict: false });
  const go = useNavigate();
  const meeting = useProgramme(meetingId);

  return (
    <PhoneFrame title={t("meetings.programme.title")} onBack={() => void go({ to: "/" })}>
      <div className={styles["page"]}>
        {meeting.isPending && <Skeleton rows={8} />}
        {meeting.isError && meeting.data === undefined && (
          <Failure error={meeting.error} onRetry={() => void meeting.refetch()} />
        )}
        {meeting.data !== undefined && <Programme meeting={meeting.data} />}
      </div>
    </PhoneFrame>
  );
}

function Programme({ meeting }: { meeting: MeetingView }) {
  const { t, i18n } = useTranslation();
  const notices = useNotices();
  const notice = notices.data?.notices.find((each) => each.meetingId === meeting.id);
  const venue = meeting.venueList.find((each) => each.id === meeting.myVenueId);
  const roles = meeting.myRoles.map((role) => t(`meetings.roles.${role}`));
  const starts = Date.parse(meeting.startsAt);
  const hours = `${timeOfDay(starts)}–${timeOfDay(Date.parse(meeting.endsAt))}`;

  return (
    <>
      <header className={styles["head"]}>
        <p>
          {meeting.committeeName} · {meeting.title}
        </p>
        <h2>{meeting.topic}</h2>
      </header>
      <Facts
        facts={[
          {
            name: t("meetings.programme.hours"),
            value: `${dayDate(starts, i18n.language)} ${hours}`,
          },
          { name: t("meetings.programme.chair"), value: meeting.chairName },
          {
            name: t("meetings.programme.as"),
            value: roles.join(t("meetings.notices.between")),
          },
          ...(venue === undefined
            ? []
            : [{ name: t("meetings.programme.venue"), value: venue.name }]),
        ]}
      />
      {notice !== undefined && (
        <Section title={t("meetings.programme.answer")}>
          <NoticeAnswer notice={notice} />
        </Section>
      )}
      <OwnSpeeches meeting={meeting} />
      <Section title={t("meetings.programme.agenda")}>
        {meeting.agenda.length === 0 && (
          <p className={styles["note"]}>{t("meetings.programme.noAgenda")}</p>
        )}
        <ol className={styles["agenda"]}>
          {meeting.agenda.map((item) => (
            <li key={item.id}>
              <time dateTime={item.startsAt}>{timeOfDay(Date.parse(item.startsAt))}</time>
              <span>{item.title}</span>
              <span className={styles["note"]}>
                {t("meetings.programme.minutes", { count: item.minutes })}
              </span>
              {item.who !== "" && <small>{item.who}</small>}
            </li>
          ))}
        </ol>
      </Section>
      <About meeting={meeting} />
      <ProgrammeFiles meetingId={meeting.id} />
    </>
  );
}

function About({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();

  return (
    <>
      {meeting.questions.length > 0 && (
        <Section title={t("meetings.programme.questions")}>
          <ol className={styles["questions"]}>
            {meeting.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Section>
      )}
      {meeting.background !== "" && (
        <Section title={t("meetings.programme.background")}>
          <p className={styles["text"]}>{meeting.background}</p>
        </Section>
      )}
    </>
  );
}
