import { timeOfDay } from "../../../../platform/i18n/dates.ts";
import { useDeskRoom } from "../deskRoom.ts";
import { secondsText } from "../model/hoursText.ts";
import { summariseTake } from "../model/takes.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./TakeFigures.module.css";

/** How the last take arrived on the screens: a small histogram over the time it took. */
export function TakeFigures() {
  const text = useDeskText();
  const { live, sitting } = useDeskRoom();
  const shown = live?.shown ?? null;

  if (shown === null) {
    return <p className={styles["none"]}>{text("take.noneYet")}</p>;
  }
  const sum = summariseTake(shown, sitting.venues);
  if (sum.shown === 0) {
    return <p className={styles["none"]}>{text("take.noneTold")}</p>;
  }
  const most = Math.max(1, ...sum.bins);
  const p95At =
    sum.slowest === null || sum.p95Ms === null ? null : sum.p95Ms / Math.max(1, sum.slowest.ms);

  return (
    <figure className={styles["figures"]}>
      <figcaption className={styles["head"]}>
        <b>{text("take.last")}</b>
        <time dir="ltr">{timeOfDay(Date.parse(shown.at), true)}</time>
        {sum.medianMs !== null && (
          <span>{text("take.median", { seconds: secondsText(sum.medianMs) })}</span>
        )}
      </figcaption>
      <svg
        viewBox="0 0 288 40"
        preserveAspectRatio="none"
        aria-hidden="true"
        className={styles["histogram"]}
      >
        {sum.bins.map((count, index) => (
          <rect
            key={index}
            x={index * 12}
            y={38 - (count / most) * 34}
            width="10"
            height={(count / most) * 34}
          />
        ))}
        <path d="M0 39.5h288" />
        {p95At !== null && <path d={`M${Math.min(287, p95At * 288)} 0v40`} strokeDasharray="2 3" />}
      </svg>
      <p className={styles["axis"]}>
        <span>0</span>
        {sum.p95Ms !== null && (
          <span>{text("take.p95Axis", { seconds: secondsText(sum.p95Ms) })}</span>
        )}
        {sum.slowest !== null && (
          <b>
            {text("take.slowest", {
              seconds: secondsText(sum.slowest.ms),
              venue: sum.slowest.name,
            })}
          </b>
        )}
      </p>
    </figure>
  );
}
