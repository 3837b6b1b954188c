import { useTranslation } from "react-i18next";
import { fullDate, nearDate } from "../../platform/i18n/dates.ts";
import { useMinute } from "./useMinute.ts";

export interface MomentProps {
  /** ISO text or milliseconds. */
  at: string | number;
  /** `full` always shows the date; `near` says "5 分钟前" within a day, the full time on hover. */
  kind?: "near" | "full";
  now?: number;
}

/** An instant, in the assembly's time. */
export function Moment({ at, kind = "near", now }: MomentProps) {
  const { i18n } = useTranslation();
  const minute = useMinute();
  const instant = typeof at === "number" ? at : Date.parse(at);
  const full = fullDate(instant, i18n.language);

  return (
    <time dir="auto" dateTime={new Date(instant).toISOString()} title={full}>
      {kind === "full" ? full : nearDate(instant, now ?? minute, i18n.language)}
    </time>
  );
}
