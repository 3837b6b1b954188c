import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { type SpeechTime, timeText } from "../floor/model/speech.ts";
import styles from "./ChairClock.module.css";

export interface ChairClockProps {
  /** Null while the called venue has not answered. */
  time: SpeechTime | null;
  endingAskedAt: string | null;
}

/** The speech's clock, 168 high, with its bar; red and counting up in over-time. */
export function ChairClock({ time, endingAskedAt }: ChairClockProps) {
  const { t } = useTranslation();

  if (time === null) {
    return <p className={styles["wait"]}>{t("conference.chair.waitsForVenue")}</p>;
  }
  return (
    <div className={styles["clock"]} data-pressure={time.pressure}>
      <div className={styles["line"]}>
        <p className={styles["time"]} role="timer">
          <span>
            {t(time.pressure === "over" ? "conference.floor.over" : "conference.floor.left")}
          </span>
          <bdi dir="ltr">{timeText(time.left)}</bdi>
        </p>
        <p className={styles["used"]}>
          <b>{t("conference.chair.used", { time: timeText(time.used) })}</b>
          {aside(time, endingAskedAt, t)}
        </p>
      </div>
      <Bar time={time} />
    </div>
  );
}

function aside(time: SpeechTime, endingAskedAt: string | null, t: TFunction): string {
  if (endingAskedAt !== null) {
    return t("conference.chair.endingAsked", { time: timeOfDay(Date.parse(endingAskedAt)) });
  }
  if (time.isStopped) {
    return t("conference.chair.stopped");
  }
  return time.pressure === "over"
    ? t("conference.chair.overText")
    : t("conference.chair.total", { minutes: Math.round(time.total / 60) });
}

function Bar({ time }: { time: SpeechTime }) {
  const { t } = useTranslation();
  const isOver = time.pressure === "over";
  const mark = `${time.markPart * 100}%`;
  const minutes = Math.round(time.total / 60);

  return (
    <>
      <div className={styles["bar"]} aria-hidden="true">
        <i style={{ inlineSize: isOver ? mark : `${time.part * 100}%` }} />
        {isOver ? (
          <i className={styles["over"]} style={{ insetInlineStart: mark }} />
        ) : (
          <s style={{ insetInlineStart: mark }} />
        )}
      </div>
      <p className={styles["scale"]} aria-hidden="true">
        <span>0</span>
        <span style={{ inlineSize: mark }}>
          {isOver
            ? t("conference.floor.minutes", { count: minutes })
            : t("conference.chair.warnAt")}
        </span>
        {!isOver && <span>{t("conference.floor.minutesShort", { count: minutes })}</span>}
      </p>
    </>
  );
}
