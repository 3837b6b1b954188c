import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../platform/live/useNow.ts";
import { speechTime, type Turn } from "../floor/model/speech.ts";
import { ChairClock } from "./ChairClock.tsx";
import { QuietHall } from "./QuietHall.tsx";
import type { ChairState } from "./model/chairState.ts";
import styles from "./SpeakerNow.module.css";

/** Who speaks, and how long still. */
export function SpeakerNow({ sitting, state }: { sitting: SittingLive; state: ChairState }) {
  const now = useNow(250);
  const time = speechTime(sitting, now);

  if (!state.isSitting || state.now === null) {
    return (
      <section className={styles["now"]}>
        <QuietHall sitting={sitting} state={state} />
      </section>
    );
  }
  return (
    <section className={styles["now"]}>
      <Head turn={state.now} />
      <div className={styles["who"]}>
        <h2 dir="auto" data-long={[...state.now.name].length > 8 || undefined}>
          {state.now.name}
        </h2>
        {state.now.entry.title !== "" && <p>{state.now.entry.title}</p>}
        <p>{placeText(state.now)}</p>
      </div>
      <ChairClock time={time} endingAskedAt={state.endingAskedAt} />
    </section>
  );
}

function Head({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { kind, minutes, state } = turn.entry;

  return (
    <p className={styles["tag"]} data-is={state}>
      <i aria-hidden="true" />
      <b>{t(state === "called" ? "conference.chair.calling" : "conference.floor.speaking")}</b>
      <span>{t("conference.chair.limit", { kind: t(`conference.floor.${kind}`), minutes })}</span>
    </p>
  );
}

function placeText({ entry, venue, name }: Turn): string {
  const from = venue?.name === name ? "" : (venue?.name ?? "");
  return [from, entry.subject].filter((part) => part !== "").join(" · ");
}
