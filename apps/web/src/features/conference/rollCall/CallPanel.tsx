import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import { IconPlayerPause, IconPlayerPlay, IconRepeat, IconSquareCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import styles from "./CallPanel.module.css";
import { CalledVenue } from "./CalledVenue.tsx";
import { RollOrder } from "./RollOrder.tsx";
import { markOfNext, rollNow } from "./model/rollNow.ts";
import { type RollActs, useRollActs } from "./useRollActs.ts";
import { useRollKeys } from "./useRollKeys.ts";

export interface CallPanelProps {
  sitting: SittingLive;
  desk: DeskLive;
}

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** 点名: the venue that is called, what is noted of it, and the way to the next. */
export function CallPanel({ sitting, desk }: CallPanelProps) {
  const { t } = useTranslation();
  const acts = useRollActs(sitting);
  const now = rollNow(sitting, desk);
  const roll = sitting.rollCall;
  const isCalling = roll?.state === "calling";

  useRollKeys(isCalling && now.venue !== null, {
    next: () => acts.step({ do: "next", mark: markOfNext(now.mark) }),
    silent: () => acts.step({ do: "next", mark: { answer: "silent" } }),
  });

  if (roll === null) {
    return null;
  }
  const { totals } = now;
  return (
    <section aria-labelledby="roll-call" className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2 id="roll-call">
          {t(roll.round === "again" ? "conference.rollCall.again" : "conference.rollCall.title")}
        </h2>
        <p className={styles["totals"]} role="status">
          <b>
            {t("conference.rollCall.answeredOf", {
              count: totals.answered + totals.backup,
              all: totals.venues,
            })}
          </b>
          {totals.silent > 0 && (
            <span data-bad>{t("conference.rollCall.silentCount", { count: totals.silent })}</span>
          )}
          <span>{t("conference.rollCall.uncalledCount", { count: totals.uncalled })}</span>
        </p>
        <Steps acts={acts} isCalling={isCalling} silent={totals.silent} />
      </header>
      <div className={styles["body"]}>
        {now.venue === null ? (
          <EmptyState title={t("conference.rollCall.allCalled")}>
            {t(
              totals.silent > 0
                ? "conference.rollCall.allCalledSilent"
                : "conference.rollCall.allCalledText",
              { count: totals.silent },
            )}
          </EmptyState>
        ) : (
          <CalledVenue
            key={now.venue.id}
            venue={now.venue}
            now={now}
            roll={roll}
            desk={desk}
            acts={acts}
          />
        )}
        <RollOrder sitting={sitting} desk={desk} acts={acts} />
      </div>
    </section>
  );
}

interface StepsProps {
  acts: RollActs;
  isCalling: boolean;
  silent: number;
}

function Steps({ acts, isCalling, silent }: StepsProps) {
  const { t } = useTranslation();
  return (
    <>
      {silent > 0 && (
        <Button
          size="small"
          icon={<IconRepeat {...icon} />}
          onClick={() => acts.step({ do: "recall" })}
        >
          {t("conference.rollCall.recall")}
        </Button>
      )}
      <Button
        size="small"
        icon={isCalling ? <IconPlayerPause {...icon} /> : <IconPlayerPlay {...icon} />}
        onClick={() => acts.step({ do: isCalling ? "pause" : "resume" })}
      >
        {t(isCalling ? "conference.rollCall.pause" : "conference.rollCall.resume")}
      </Button>
      <Button
        size="small"
        icon={<IconSquareCheck {...icon} />}
        onClick={() => acts.step({ do: "finish" })}
      >
        {t("conference.rollCall.finish")}
      </Button>
    </>
  );
}
