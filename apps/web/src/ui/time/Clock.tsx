import { useEffect, useState } from "react";
import { timeOfDay } from "../../platform/i18n/dates.ts";

export interface ClockProps {
  /** What the time is, from the server's clock where a page has it. */
  now?: () => number;
  withSeconds?: boolean;
  className?: string;
}

/** The time of day, moving. */
export function Clock({ now = Date.now, withSeconds = false, className }: ClockProps) {
  const [instant, setInstant] = useState(now);

  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);

  return (
    <time className={className} dir="ltr">
      {timeOfDay(instant, withSeconds)}
    </time>
  );
}
