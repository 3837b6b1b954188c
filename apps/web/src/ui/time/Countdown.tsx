import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../mark/VisuallyHidden.tsx";
import styles from "./Countdown.module.css";
import { clockText, pressureOf } from "./clockText.ts";

export interface CountdownProps {
  /** Seconds that remain, negative in over-time; the page counts, this only shows. */
  seconds: number;
  /** Seconds of the whole: draws the bar beneath. */
  total?: number;
  /** 16 in a line, 60 on a card, 168 for the chair, 128 for a venue's television. */
  size?: "line" | "card" | "chair" | "venue";
  label?: string;
  stopped?: boolean;
}

/** The speaker's clock: green, yellow in the last minute, red and counted up in over-time. */
export function Countdown({
  seconds,
  total,
  size = "line",
  label,
  stopped = false,
}: CountdownProps) {
  const { t } = useTranslation();
  const pressure = pressureOf(seconds);
  const used =
    total === undefined ? undefined : Math.min(1, Math.max(0, (total - seconds) / total));

  return (
    <div className={styles[size]} data-pressure={pressure} data-stopped={stopped || undefined}>
      {label !== undefined && <span className={styles["label"]}>{label}</span>}
      <span role="timer" className={styles["time"]}>
        {/* A number alone does not say that time is over; colour may not say it alone. */}
        {pressure === "over" && <VisuallyHidden>{t("ui.overtime")}</VisuallyHidden>}
        <bdi dir="ltr">{clockText(seconds, size === "chair" || size === "venue")}</bdi>
      </span>
      {used !== undefined && (
        <span className={styles["bar"]} aria-hidden="true">
          <i style={{ inlineSize: `${used * 100}%` }} />
        </span>
      )}
    </div>
  );
}
