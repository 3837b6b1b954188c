import { remainingMs } from "@plenary/contract/conference/rules";
import type { FloorEntry, HallVenue, SittingLive } from "@plenary/contract/conference/schema";

/** An entry of the floor with the venue it speaks from. */
export interface Turn {
  entry: FloorEntry;
  venue: HallVenue | null;
  /** Who is announced: the speaker, or the venue where no name was given. */
  name: string;
}

/** A speech's clock as a page shows it, in whole seconds. */
export interface SpeechTime {
  /** Negative in over-time. */
  left: number;
  used: number;
  total: number;
  pressure: "calm" | "near" | "over";
  /** 0…1 of the bar; in over-time the whole bar stands for the time used. */
  part: number;
  /** Where on the bar the reminder stands; in over-time, where the limit stood. */
  markPart: number;
  isStopped: boolean;
}

/** Whoever was called or speaks. */
export function turnNow(sitting: SittingLive): Turn | null {
  const entry = sitting.floor.find(({ state }) => state === "called" || state === "speaking");
  return entry === undefined ? null : turnOf(sitting, entry);
}

/** An entry with its venue and the name that is announced. */
export function turnOf(sitting: SittingLive, entry: FloorEntry): Turn {
  const venue = sitting.venues.find(({ id }) => id === entry.venueId) ?? null;
  return { entry, venue, name: entry.speaker === "" ? (venue?.name ?? "") : entry.speaker };
}

/** The clock of the speech that is on; null before it runs. */
export function speechTime(
  sitting: Pick<SittingLive, "clock" | "rules">,
  nowMs: number,
): SpeechTime | null {
  const { clock, rules } = sitting;
  if (clock === null) {
    return null;
  }
  const leftMs = remainingMs(clock, nowMs);
  const left = Math.ceil(leftMs / 1000);
  const total = Math.round(clock.limitMs / 1000);
  const used = total - left;
  const isOver = left < 0;
  return {
    left,
    used,
    total,
    pressure: pressureOf(left, rules.warnMs / 1000),
    part: isOver ? 1 : clamp(used / total),
    markPart: isOver ? total / used : clamp(1 - rules.warnMs / clock.limitMs),
    isStopped: clock.pausedAt !== null,
  };
}

/** Seconds as a clock that is read from afar: 2:41. Over-time has its word beside it, no sign. */
export function timeText(seconds: number): string {
  const size = Math.abs(seconds);
  return `${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}

function pressureOf(left: number, warn: number): SpeechTime["pressure"] {
  if (left < 0) {
    return "over";
  }
  return left <= warn ? "near" : "calm";
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part));
