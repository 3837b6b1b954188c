import type { Pause } from "@plenary/contract/conference/stage/schema";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { useNow } from "../../../platform/live/useNow.ts";
import { Mark } from "../../../ui/mark/Mark.tsx";
import { clockText } from "../../../ui/time/clockText.ts";
import styles from "./PauseCard.module.css";

/** 休会画面: why nothing is to be seen, and how long it will be so. */
export function PauseCard({ pause }: { pause: Pause }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const until = pause.resumesAt === null ? null : Date.parse(pause.resumesAt);
  const left = until === null ? 0 : Math.ceil((until - now) / 1_000);

  return (
    <div className={styles["card"]} data-pause>
      <Mark size={160} kind="seal" />
      <p className={styles["text"]} dir="auto">
        {pause.text}
      </p>
      {until !== null && (
        <>
          <p className={styles["until"]}>
            {t("conference.stage.resumesAt", { time: timeOfDay(until) })}
          </p>
          {left > 0 ? (
            <p className={styles["left"]} role="timer" aria-label={t("conference.stage.left")}>
              <bdi dir="ltr">{clockText(left)}</bdi>
            </p>
          ) : (
            <p className={styles["soon"]}>{t("conference.stage.soon")}</p>
          )}
        </>
      )}
    </div>
  );
}
