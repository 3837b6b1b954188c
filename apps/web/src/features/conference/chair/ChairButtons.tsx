import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Spinner } from "../../../ui/answer/Spinner.tsx";
import type { Turn } from "../floor/model/speech.ts";
import type { ChairAct, ChairState } from "./model/chairState.ts";
import styles from "./ChairButtons.module.css";
import type { ChairActs } from "./useChairActs.ts";

/** The chair's two buttons, each saying whom it concerns. */
export function ChairButtons({ state, acts }: { state: ChairState; acts: ChairActs }) {
  const { t } = useTranslation();
  const main = mainText(state.act, acts.isAwaitingDesk, t);
  const canAct = state.isSitting && (state.act.is === "next" || state.act.is === "end");

  return (
    <footer className={styles["acts"]}>
      <p role="alert" className={styles["failure"]}>
        {acts.failure}
      </p>
      <button
        type="button"
        className={styles["next"]}
        disabled={!canAct}
        aria-busy={acts.isActing || undefined}
        onClick={acts.isActing ? undefined : acts.act}
      >
        <b>
          {acts.isActing && <Spinner />}
          {main.label}
        </b>
        <span>{main.text}</span>
      </button>
      <button
        type="button"
        className={styles["end"]}
        disabled={!state.canAskEnding}
        aria-busy={acts.isAsking || undefined}
        onClick={acts.isAsking ? undefined : acts.askEnding}
      >
        <b>
          {acts.isAsking && <Spinner />}
          {t("conference.chair.askEnding")}
        </b>
        <span>{endingText(state, t)}</span>
      </button>
    </footer>
  );
}

function mainText(
  act: ChairAct,
  isAwaitingDesk: boolean,
  t: TFunction,
): { label: string; text: string } {
  const label = t("conference.chair.next");
  switch (act.is) {
    case "next": {
      const venue = act.to.venue?.name ?? "";
      const plain = act.isHeld ? "nextHeld" : "nextText";
      const key = isAwaitingDesk ? "awaitsDesk" : plain;
      const text = t(`conference.chair.${key}`, { name: act.to.name, venue });
      return { label, text: [text, passedText(act.passed, t)].filter(Boolean).join(" · ") };
    }
    case "calling":
      return { label, text: t("conference.chair.callingText", { name: act.to.name }) };
    case "end":
      return {
        label: t("conference.chair.endSpeech"),
        text: t("conference.chair.endSpeechText", { name: act.from.name }),
      };
    case "away": {
      const venue = act.first.venue?.name ?? "";
      return { label, text: t("conference.chair.nextAway", { name: act.first.name, venue }) };
    }
    case "nobody":
      return { label, text: t("conference.chair.queueEmpty") };
  }
}

/** Who is first by the order and is not there; empty when that is nobody. */
function passedText([first, ...others]: readonly Turn[], t: TFunction): string {
  if (first === undefined) {
    return "";
  }
  return others.length === 0
    ? t("conference.chair.passes", { name: first.name })
    : t("conference.chair.passesMany", { name: first.name, count: others.length + 1 });
}

function endingText(state: ChairState, t: TFunction): string {
  if (state.now?.entry.state !== "speaking") {
    return t("conference.chair.nobodySpeaks");
  }
  return state.endingAskedAt === null
    ? t("conference.chair.askEndingText", { name: state.now.name })
    : t("conference.chair.askedText", { name: state.now.name });
}
