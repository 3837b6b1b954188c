import { mayInHall } from "@plenary/contract/conference/rules";
import type { DeskLive, SittingLive, Standing } from "@plenary/contract/conference/schema";
import { useMediaQuery } from "@mantine/hooks";
import { IconFileText, IconHome, IconNotes } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { DeskFrame } from "../../../shell/DeskFrame.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { Tabs } from "../../../ui/surface/Tabs.tsx";
import { useDesk, useStanding } from "../api.ts";
import { AgendaProgress } from "../clerk/AgendaProgress.tsx";
import { Decisions } from "../clerk/Decisions.tsx";
import { PickColumn } from "../clerk/PickColumn.tsx";
import { PostColumn } from "../clerk/PostColumn.tsx";
import { openPicks } from "../chair/model/chairState.ts";
import { SittingGate } from "../floor/SittingGate.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./ClerkPage.module.css";

/** The clerk's desk: online posts to the chair and back, and the chair's decisions. */
export function ClerkPage() {
  const meetingId = useMeetingId();
  useEffect(() => holdUpdates(), []);

  return (
    <SittingGate meetingId={meetingId}>
      {(sitting, isLive) => <ClerkDesk sitting={sitting} isLive={isLive} />}
    </SittingGate>
  );
}

function ClerkDesk({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk(sitting.meetingId);
  const standing = useStanding(sitting.meetingId);
  const failure = desk.error ?? standing.error;

  return (
    <DeskFrame
      body={sitting.title}
      groups={[
        {
          sections: [
            {
              to: "/",
              label: t("conference.clerk.home"),
              icon: <IconHome size={20} stroke={1.5} aria-hidden="true" />,
            },
            {
              to: `/hall/${sitting.meetingId}/clerk`,
              label: t("conference.clerk.page"),
              icon: <IconNotes size={20} stroke={1.5} aria-hidden="true" />,
            },
            ...(sitting.state === "closed" || sitting.state === "adjourned"
              ? [
                  {
                    to: `/meetings/${sitting.meetingId}/minutes`,
                    label: t("conference.clerk.minutes"),
                    icon: <IconFileText size={20} stroke={1.5} aria-hidden="true" />,
                  },
                ]
              : []),
          ],
        },
      ]}
      title={t("conference.clerk.page")}
      beside={<Tag>{t(`conference.floor.state.${sitting.state}`)}</Tag>}
      live={isLive}
    >
      {failure !== null && <Failure error={failure} onRetry={() => void standing.refetch()} />}
      {failure === null && (desk.state === null || standing.data === undefined) && (
        <Skeleton rows={8} />
      )}
      {desk.state !== null && standing.data !== undefined && (
        <Columns sitting={sitting} desk={desk.state} standing={standing.data} />
      )}
    </DeskFrame>
  );
}

interface ColumnsProps {
  sitting: SittingLive;
  desk: DeskLive;
  standing: Standing;
}

type Part = "posts" | "picks" | "floor";

function Columns({ sitting, desk, standing }: ColumnsProps) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery("(max-width: 1100px)", undefined, {
    getInitialValueInEffect: false,
  });
  const [part, setPart] = useState<Part>("posts");
  const may = (act: "pick" | "showPost" | "preside") => mayInHall(standing, act, sitting.state);
  const waiting = openPicks(desk.picks).length;
  const parts: Record<Part, ReactNode> = {
    posts: <PostColumn sitting={sitting} desk={desk} canPick={may("pick")} />,
    picks: (
      <PickColumn sitting={sitting} desk={desk} canPick={may("pick")} canShow={may("showPost")} />
    ),
    floor: (
      <>
        <Decisions sitting={sitting} canPreside={may("preside")} />
        <Section title={t("conference.clerk.agendaTitle")}>
          <AgendaProgress agenda={sitting.agenda} />
        </Section>
      </>
    ),
  };
  const titles: Record<Part, string> = {
    posts: t("conference.clerk.posts"),
    picks: t("conference.clerk.picks"),
    floor: t("conference.clerk.decisions"),
  };

  if (isNarrow) {
    const options = (["posts", "picks", "floor"] as const).map((value) => ({
      value,
      label: titles[value],
      ...(value === "picks" && waiting > 0 ? { count: waiting } : {}),
    }));
    return (
      <Tabs label={t("conference.clerk.page")} options={options} value={part} onChange={setPart}>
        <div className={styles["one"]}>{parts[part]}</div>
      </Tabs>
    );
  }
  return (
    <div className={styles["columns"]}>
      {(["posts", "picks", "floor"] as const).map((each) => (
        <div key={each} className={styles["column"]}>
          <Section
            title={titles[each]}
            {...(each === "posts" && { count: sitting.counts.posts })}
            {...(each === "picks" && waiting > 0 && { count: waiting })}
          >
            {parts[each]}
          </Section>
        </div>
      ))}
    </div>
  );
}
