import type { PlanItem, PlanVenue } from "@plenary/contract/meetings/plan";

export type Lane = "main" | "sub" | "field" | "all";

export interface Block {
  id: string;
  title: string;
  lane: Lane;
  /** Of the whole, 0 to 1. */
  from: number;
  length: number;
}

export interface Line {
  blocks: Block[];
  ticks: { at: number; ms: number }[];
  /** Minutes planned beyond the end of the meeting; negative: left over. */
  overMinutes: number;
}

const minuteMs = 60_000;

/** The run of show as blocks on a line, each in the lane of its venue; no venue means all of them. */
export function runLine(
  items: readonly PlanItem[],
  venues: readonly PlanVenue[],
  startsAt: number,
  endsAt: number,
): Line {
  const leaves = items.filter((item) => !items.some((other) => other.parentId === item.id));
  const last = leaves.at(-1);
  const planned = last ? Date.parse(last.startsAt) + last.minutes * minuteMs : startsAt;
  const whole = Math.max(endsAt, planned, startsAt + minuteMs) - startsAt;
  const laneOf = (venueId: string | null): Lane =>
    venueId === null ? "all" : (venues.find((venue) => venue.id === venueId)?.kind ?? "all");
  return {
    blocks: leaves.map((item) => ({
      ...{ id: item.id, title: item.title, lane: laneOf(item.venueId) },
      from: (Date.parse(item.startsAt) - startsAt) / whole,
      length: (item.minutes * minuteMs) / whole,
    })),
    ticks: ticksOf(startsAt, whole),
    overMinutes: Math.round((planned - endsAt) / minuteMs),
  };
}

/** Half hours of the clock, or hours where there would be too many. */
function ticksOf(startsAt: number, whole: number): Line["ticks"] {
  const step = (whole > 5 * 60 * minuteMs ? 60 : 30) * minuteMs;
  const first = Math.ceil(startsAt / step) * step;
  const count = Math.floor((startsAt + whole - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_each, i) => {
    const ms = first + i * step;
    return { ms, at: (ms - startsAt) / whole };
  });
}
