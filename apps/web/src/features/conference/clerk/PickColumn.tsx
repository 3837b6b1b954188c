import type { DeskLive, Pick as Picked, SittingLive } from "@plenary/contract/conference/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { AnswerDialog } from "./AnswerDialog.tsx";
import styles from "./Column.module.css";
import { PickRow } from "./PickRow.tsx";
import { picksInOrder } from "./model/clerkPosts.ts";
import { usePickActs } from "./usePickActs.ts";

export interface PickColumnProps {
  sitting: SittingLive;
  desk: DeskLive;
  canPick: boolean;
  canShow: boolean;
}

/** The picked posts on their way: shown on the screens, taken off, answered, put back. */
export function PickColumn({ sitting, desk, canPick, canShow }: PickColumnProps) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState<Picked | null>(null);
  const acts = usePickActs(sitting.meetingId);
  const picks = picksInOrder(desk.picks);

  if (picks.length === 0) {
    return (
      <EmptyState title={t("conference.clerk.noPicks")}>
        {t("conference.clerk.noPicksText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles["list"]}>
        {picks.map((pick) => (
          <PickRow
            key={pick.id}
            pick={pick}
            isOnScreen={sitting.post?.pickId === pick.id}
            canPick={canPick}
            canShow={canShow}
            acts={acts}
            onAnswer={() => setAnswering(pick)}
          />
        ))}
      </ul>
      {answering !== null && (
        <AnswerDialog
          meetingId={sitting.meetingId}
          pick={answering}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}
