import { turnsOf, waitingQueue } from "@plenary/contract/conference/rules";
import type {
  Armed,
  HallVenue,
  ShownCount,
  SittingLive,
} from "@plenary/contract/conference/schema";
import { canTakeStage, isLockedFor } from "@plenary/contract/conference/stage/rules";
import { holderOf } from "./queue.ts";

/** How a take arrived on the screens. */
export interface TakeSummary {
  shown: number;
  expected: number;
  medianMs: number | null;
  p95Ms: number | null;
  slowest: { name: string; ms: number } | null;
  /** Joined venues whose screens have not told yet, by name. */
  missing: string[];
  /** Screens per equal part of the time from zero to the slowest. */
  bins: number[];
}

const binCount = 24;

/** Sums what the screens have reported of one take. */
export function summariseTake(shown: ShownCount, venues: readonly HallVenue[]): TakeSummary {
  const told = Object.entries(shown.shown).sort(([, a], [, b]) => a - b);
  const times = told.map(([, ms]) => ms);
  const [slowestId, slowestMs] = told.at(-1) ?? [];
  const slowestVenue = venues.find((venue) => venue.id === slowestId);

  return {
    shown: told.length,
    // A screen that came in after the order may have shown it too.
    expected: Math.max(shown.expected, told.length),
    medianMs: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    slowest:
      slowestVenue === undefined || slowestMs === undefined
        ? null
        : { name: slowestVenue.name, ms: slowestMs },
    missing: venues
      .filter((venue) => venue.link === "joined" && !(venue.id in shown.shown))
      .map((venue) => venue.name),
    bins: binsOf(times),
  };
}

/** What pressing TAKE will do. `blocked` says why it would do nothing. */
export interface TakeEffect {
  blocked: "nothing" | "notOn" | "closed" | "notSitting" | "away" | "locked" | null;
  /** In place of venues: the words of a pause, or the test card. */
  words: { is: "pause"; text: string } | { is: "testCard" } | null;
  /** Names of the venues that go on air, cell by cell. */
  venues: string[];
  speaker: string | null;
  /** The venue whose microphone opens, and the one whose closes. */
  opens: string | null;
  closes: string | null;
  /** Whose speech ends with it, or whose call is taken back. */
  ends: string | null;
  minutes: number | null;
  /** Who comes into the preview by itself afterwards. */
  next: string | null;
}

/** Works out what TAKE will do for this director, for the line beneath it and for those who listen. */
export function takeEffect(sitting: SittingLive, myId: string | null): TakeEffect {
  const { armed } = sitting;
  const nameOf = (id: string | null) =>
    sitting.venues.find((venue) => venue.id === id)?.name ?? null;
  const queue = waitingQueue(sitting.floor);
  const entry = queue.find((each) => each.id === armed?.floorId);
  const holder = holderOf(sitting);
  const closing = sitting.venues.find((venue) => venue.id === holder?.venueId);
  const closes = entry !== undefined && closing?.isOpen === false && closing.id !== entry.venueId;
  const others = sitting.floor.filter((each) => each.id !== entry?.id);
  const { next } = turnsOf(others, sitting.venues);

  return {
    blocked: blockOf(sitting, armed, myId),
    words: wordsOf(armed),
    venues: (armed?.stage.cells ?? []).map(nameOf).filter((name) => name !== null),
    speaker: entry?.speaker ?? null,
    opens: nameOf(entry?.venueId ?? null),
    closes: closes ? closing.name : null,
    ends: entry === undefined ? null : (holder?.speaker ?? null),
    minutes: entry?.minutes ?? null,
    next: sitting.state === "sitting" && entry !== undefined ? (next?.speaker ?? null) : null,
  };
}

function wordsOf(armed: Armed | null): TakeEffect["words"] {
  if (armed?.stage.pause !== undefined) {
    return { is: "pause", text: armed.stage.pause.text };
  }
  return armed?.stage.cells.every((id) => id === null) === true ? { is: "testCard" } : null;
}

function blockOf(
  sitting: SittingLive,
  armed: Armed | null,
  myId: string | null,
): TakeEffect["blocked"] {
  if (sitting.state === "closed") {
    return "closed";
  }
  if (sitting.state === "planned") {
    return "notOn";
  }
  if (armed === null) {
    return "nothing";
  }
  if (armed.floorId !== null && sitting.state !== "sitting") {
    return "notSitting";
  }
  if (myId !== null && isLockedFor(sitting.lock, myId)) {
    return "locked";
  }
  return canTakeStage(armed.stage, sitting.venues) ? null : "away";
}

/** Nearest rank: the least time within which this part of the screens had shown it. */
function percentile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

function binsOf(sorted: readonly number[]): number[] {
  const longest = sorted.at(-1);
  const bins = Array.from({ length: binCount }, () => 0);
  for (const ms of longest === undefined ? [] : sorted) {
    const index = Math.min(binCount - 1, Math.floor((ms / Math.max(1, longest ?? 1)) * binCount));
    bins[index] = (bins[index] ?? 0) + 1;
  }
  return bins;
}
