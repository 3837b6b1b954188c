import type { Line } from "@plenary/contract/conference/schema";
import { timeOfDay } from "../../../../platform/i18n/dates.ts";
import { Signal } from "../../../../ui/mark/Signal.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { poorReason, signalLevel } from "../model/lineReason.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./FocusLine.module.css";

/** The venue's line as its own page measures it; a figure that is not known is not shown. */
export function FocusLine({ venueId }: { venueId: string }) {
  const text = useDeskText();
  const { live, sitting } = useDeskRoom();
  const line = live?.venues[venueId]?.line ?? null;
  const isJoined = sitting.venues.some((each) => each.id === venueId && each.link === "joined");

  if (line === null || !isJoined) {
    return null;
  }
  return (
    <div className={styles["line"]}>
      <p className={styles["head"]}>
        <b>{text("line.title")}</b>
        <Signal level={signalLevel(line.light)}>{lightText(line, text)}</Signal>
        <time dir="ltr">{timeOfDay(Date.parse(line.at), true)}</time>
      </p>
      <dl className={styles["figures"]}>
        <Figure name={text("line.loss")} value={line.lossPercent} unit="%" />
        <Figure name={text("line.roundTrip")} value={line.roundTripMs} unit={text("line.ms")} />
        <Figure name={text("line.jitter")} value={line.jitterMs} unit={text("line.ms")} />
        {line.path !== null && (
          <div>
            <dt>{text("line.path")}</dt>
            <dd>{text(`line.paths.${line.path}`)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Figure({ name, value, unit }: { name: string; value: number | null; unit: string }) {
  if (value === null) {
    return null;
  }
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {Math.round(value * 10) / 10} {unit}
      </dd>
    </div>
  );
}

function lightText(
  line: Line,
  text: (key: string, values?: Record<string, string | number>) => string,
): string {
  const light = text(`lights.${line.light}`);
  if (line.light !== "poor" && line.light !== "lost") {
    return light;
  }
  const { of, value } = poorReason(line);
  const reason = text(`reasons.${of}`, { value: Math.round(value * 10) / 10 });
  return `${light} · ${reason}`;
}
