import type { Act } from "@plenary/contract/conference/schema";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useActText } from "../../conference/index.ts";
import { type Replay, useReplay, useTimeline } from "../api.ts";
import { type ActGroup, findActs } from "../model/actGroups.ts";
import { foldReplay } from "../model/replay.ts";
import { ActFilter } from "../parts/ActFilter.tsx";
import { ActList } from "../parts/ActList.tsx";
import { MinutesFrame } from "../parts/MinutesFrame.tsx";
import { ReplayBar } from "../parts/ReplayBar.tsx";
import { ReplayHall } from "../parts/ReplayHall.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./TimelinePage.module.css";

/** 时间轴: the sitting act by act, and the hall as it was at any instant of it. */
export function TimelinePage() {
  const { t } = useTranslation();
  const meetingId = useMeetingId();
  const timeline = useTimeline(meetingId);
  const replay = useReplay(meetingId);
  const failure = timeline.error ?? replay.error;
  const isEmpty = timeline.data?.length === 0 || replay.data === null;

  return (
    <MinutesFrame
      meetingId={meetingId}
      body={replay.data?.start.title ?? ""}
      title={t("minutes.timeline.title")}
      canReplay
    >
      {failure !== null && (
        <Failure
          error={failure}
          onRetry={() => {
            void timeline.refetch();
            void replay.refetch();
          }}
        />
      )}
      {failure === null && isEmpty && (
        <EmptyState title={t("minutes.timeline.none")}>{t("minutes.timeline.noneText")}</EmptyState>
      )}
      {failure === null && !isEmpty && (timeline.isPending || replay.isPending) && (
        <Skeleton rows={10} />
      )}
      {timeline.data !== undefined && timeline.data.length > 0 && replay.data && (
        <Timeline acts={timeline.data} replay={replay.data} />
      )}
    </MinutesFrame>
  );
}

function Timeline({ acts, replay }: { acts: readonly Act[]; replay: Replay }) {
  const { t } = useTranslation();
  const actText = useActText();
  const folded = useMemo(() => foldReplay(replay.start, replay.facts), [replay]);
  const [at, setAt] = useState(folded.from);
  const [group, setGroup] = useState<ActGroup | null>(null);
  const [search, setSearch] = useState("");
  const found = findActs(acts, { group, search }, actText);

  return (
    <div className={styles["page"]}>
      <section className={styles["hall"]} aria-label={t("minutes.timeline.then")}>
        <ReplayBar replayed={folded} acts={acts} at={at} onAt={setAt} />
        <ReplayHall state={folded.at(at)} at={at} />
      </section>
      <section className={styles["acts"]} aria-label={t("minutes.timeline.acts")}>
        <ActFilter
          acts={acts}
          found={found.length}
          group={group}
          search={search}
          onGroup={setGroup}
          onSearch={setSearch}
        />
        <ActList acts={found} at={at} onAt={setAt} />
      </section>
    </div>
  );
}
