import type { FloorEntry, SittingLive } from "@plenary/contract/conference/schema";
import { turnsOf, waitingQueue } from "@plenary/contract/conference/rules";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { SpeakingStrip } from "../floor/SpeakingStrip.tsx";
import { turnNow, turnOf } from "../floor/model/speech.ts";
import styles from "./Decisions.module.css";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { TurnRow } from "./TurnRow.tsx";
import { type DecisionActs, useDecisionActs } from "./useDecisionActs.ts";

type Question = { is: "call" | "refuse"; entry: FloorEntry };

/** The chair's decisions, entered by the clerk: whom to call, whom not, and when to end. */
export function Decisions({ sitting, canPreside }: { sitting: SittingLive; canPreside: boolean }) {
  const { t } = useTranslation();
  const [question, ask] = useState<Question | null>(null);
  const acts = useDecisionActs(sitting.meetingId);
  const queue = waitingQueue(sitting.floor).map((entry) => turnOf(sitting, entry));
  const { next } = turnsOf(sitting.floor, sitting.venues);

  return (
    <>
      <div className={styles["strip"]}>
        <SpeakingStrip sitting={sitting} />
      </div>
      {canPreside && <Great sitting={sitting} acts={acts} hasNext={next !== null} />}
      {queue.length === 0 && <p className={styles["none"]}>{t("conference.clerk.queueEmpty")}</p>}
      <ol>
        {queue.map((turn, index) => (
          <TurnRow
            key={turn.entry.id}
            turn={turn}
            place={index + 1}
            isPending={acts.pendingId === turn.entry.id}
            {...(canPreside && {
              onCall: () =>
                turn.entry.id === next?.id
                  ? acts.call(turn.entry.id, "")
                  : ask({ is: "call", entry: turn.entry }),
              onRefuse: () => ask({ is: "refuse", entry: turn.entry }),
            })}
          />
        ))}
      </ol>
      {question !== null && (
        <ReasonDialog
          title={t(`conference.clerk.${question.is}Title`, {
            name: turnOf(sitting, question.entry).name,
          })}
          text={t(`conference.clerk.${question.is}Text`)}
          act={t(`conference.clerk.${question.is}`)}
          onReason={(reason) => acts[question.is](question.entry.id, reason)}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

interface GreatProps {
  sitting: SittingLive;
  acts: DecisionActs;
  hasNext: boolean;
}

function Great({ sitting, acts, hasNext }: GreatProps) {
  const { t } = useTranslation();
  const isSpeaking = turnNow(sitting)?.entry.state === "speaking";

  return (
    <div className={styles["great"]}>
      <Button kind="ink" disabled={!hasNext} loading={acts.isCalling} onClick={acts.next}>
        {t("conference.chair.next")}
      </Button>
      <Button
        disabled={!isSpeaking || sitting.endingAskedAt !== null}
        loading={acts.isAsking}
        onClick={acts.askEnding}
      >
        {t(
          sitting.endingAskedAt === null ? "conference.chair.askEnding" : "conference.clerk.asked",
        )}
      </Button>
      <Button disabled={!isSpeaking} loading={acts.isEnding} onClick={acts.end}>
        {t("conference.chair.endSpeech")}
      </Button>
    </div>
  );
}
