import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../platform/live/useNow.ts";
import { speechTime, timeText, turnNow } from "./model/speech.ts";
import styles from "./SpeakingStrip.module.css";

/** One line: who speaks, from where, and how long still. */
export function SpeakingStrip({ sitting }: { sitting: SittingLive }) {
  const { t } = useTranslation();
  const time = speechTime(sitting, useNow(250));
  const turn = turnNow(sitting);

  if (sitting.state !== "sitting" || turn === null) {
    const key = sitting.state === "sitting" ? "nobody" : `state.${sitting.state}`;
    return (
      <p className={styles["strip"]}>
        <span>{t(`conference.floor.${key}`)}</span>
      </p>
    );
  }
  const venue = turn.venue?.name === turn.name ? "" : (turn.venue?.name ?? "");
  const isCalled = turn.entry.state === "called";
  const note = [t(`conference.floor.${isCalled ? "called" : "speaking"}`), venue];
  return (
    <p className={styles["strip"]} data-is={turn.entry.state}>
      <i aria-hidden="true" />
      <b>{turn.name}</b>
      <span>{note.filter((part) => part !== "").join(" · ")}</span>
      {time !== null && (
        <em data-pressure={time.pressure} role="timer">
          {time.pressure === "over" && <small>{t("conference.floor.over")}</small>}
          <bdi dir="ltr">{timeText(time.left)}</bdi>
        </em>
      )}
    </p>
  );
}
