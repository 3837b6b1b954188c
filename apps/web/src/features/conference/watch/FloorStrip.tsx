import { turnsOf } from "@plenary/contract/conference/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../platform/live/useNow.ts";
import { speechTime, timeText, turnNow, turnOf } from "../floor/model/speech.ts";
import styles from "./FloorStrip.module.css";

/** Below the picture: the clock of whoever speaks, and who comes next. */
export function FloorStrip({ sitting }: { sitting: SittingLive }) {
  const { t } = useTranslation();
  const time = speechTime(sitting, useNow(250));
  const now = turnNow(sitting);
  const { next: first } = turnsOf(sitting.floor, sitting.venues);
  const next = first === null ? null : turnOf(sitting, first);

  if (sitting.state !== "sitting" || (now === null && next === null)) {
    return null;
  }
  return (
    <div className={styles["strip"]} data-pressure={time?.pressure}>
      {time !== null && (
        <p className={styles["clock"]} role="timer">
          <span>{t(`conference.floor.${time.pressure === "over" ? "over" : "left"}`)}</span>
          <bdi dir="ltr">{timeText(time.left)}</bdi>
        </p>
      )}
      {time === null && now !== null && (
        <p className={styles["who"]}>
          <span>{t("conference.floor.called")}</span>
          <b dir="auto">{now.name}</b>
        </p>
      )}
      {next !== null && (
        <p className={styles["who"]}>
          <span>{t("conference.watch.next")}</span>
          <b dir="auto">
            {next.name}
            {next.venue !== null && next.venue.name !== next.name && ` · ${next.venue.name}`}
          </b>
        </p>
      )}
      {time !== null && (
        <i className={styles["bar"]} aria-hidden="true">
          <i style={{ inlineSize: `${time.part * 100}%` }} />
        </i>
      )}
    </div>
  );
}
