import { countReady } from "@plenary/contract/conference/readiness/rules";
import { mayBeHeard, waitingQueue } from "@plenary/contract/conference/rules";
import type { DeskLive, HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { type LineReason, poorReason } from "./lineReason.ts";

export type WallMark = "onair" | "armed" | "ready" | "poor" | "lost" | "away" | "removed";
export type WallFilter = "all" | "asking" | "lost" | "poor" | "away" | "unready";
export type WallSection = "attention" | "normal" | "absent";

/** One venue as the wall shows it. Flat, so that a tile can tell whether anything about it changed. */
export interface WallRow {
  id: string;
  name: string;
  initials: string;
  order: number;
  mark: WallMark;
  section: WallSection;
  link: HallVenue["link"];
  linkSince: string | null;
  isOnAir: boolean;
  isArmed: boolean;
  /** Its microphone may be heard: by the desk's hand, with the floor, or called in the roll call. */
  isHeard: boolean;
  isPoor: boolean;
  light: "excellent" | "good" | "poor" | "lost" | null;
  reason: LineReason["of"] | null;
  reasonValue: number | null;
  /** Not every check of its readiness is ticked; false while nothing is known of it. */
  isUnready: boolean;
  heads: number | null;
  expectedHeads: number;
  /** Its place in the queue, counted from one. */
  place: number | null;
  /** Asked for the floor by itself, and still waits. */
  isAsking: boolean;
  askedAt: string | null;
  /** Whoever has the floor there, or is armed to get it. */
  speaker: string | null;
}

const ranks: Record<WallMark, number> = {
  onair: 0,
  armed: 1,
  lost: 3,
  poor: 4,
  ready: 5,
  away: 6,
  removed: 7,
};

/** Every venue of the sitting, those first that the director must look at. */
export function wallOf(sitting: SittingLive, desk: DeskLive | null): WallRow[] {
  const queue = waitingQueue(sitting.floor);
  const rows = sitting.venues.map((venue) => rowOf(venue, sitting, desk, queue));
  return rows.sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.place ?? 0) - (b.place ?? 0) || a.order - b.order,
  );
}

/** The rows of one filter whose name or initials hold what was typed. */
export function filterWall(rows: readonly WallRow[], filter: WallFilter, typed: string): WallRow[] {
  const wanted = typed.trim().toLowerCase();
  return rows.filter((row) => isIn(row, filter) && isNamed(row, wanted));
}

/** How many venues each filter holds. */
export function countWall(rows: readonly WallRow[]): Record<WallFilter, number> {
  const count = (filter: WallFilter) => rows.filter((row) => isIn(row, filter)).length;
  return {
    all: rows.length,
    asking: count("asking"),
    lost: count("lost"),
    poor: count("poor"),
    away: count("away"),
    unready: count("unready"),
  };
}

/** The venue before or after another in the order of the wall, round and round. */
export function walkWall(rows: readonly WallRow[], from: string | null, by: 1 | -1): string | null {
  const here = rows.findIndex((row) => row.id === from);
  if (here < 0) {
    return (by === 1 ? rows[0] : rows.at(-1))?.id ?? null;
  }
  return rows[(here + by + rows.length) % rows.length]?.id ?? null;
}

/** Heads over all venues; `told` counts the venues that have said how many are there. */
export function countHeads(rows: readonly WallRow[]): {
  here: number;
  expected: number;
  told: number;
} {
  const told = rows.filter((row) => row.heads !== null);
  return {
    here: told.reduce((sum, row) => sum + (row.heads ?? 0), 0),
    expected: rows.reduce((sum, row) => sum + row.expectedHeads, 0),
    told: told.length,
  };
}

function rowOf(
  venue: HallVenue,
  sitting: SittingLive,
  desk: DeskLive | null,
  queue: ReturnType<typeof waitingQueue>,
): WallRow {
  const of = desk?.venues[venue.id] ?? null;
  const light = of?.line?.light ?? null;
  const isPoor = venue.link === "joined" && (light === "poor" || light === "lost");
  const reason = isPoor && of?.line ? poorReason(of.line) : null;
  const place = queue.findIndex((entry) => entry.venueId === venue.id);
  const entry = queue[place];
  const holder = holderOf(sitting, venue.id);
  // Before the doors open and after they close there is nobody for whom anything could be on air.
  const isOn = sitting.state !== "planned" && sitting.state !== "closed";
  const isOnAir = isOn && sitting.stage.cells.includes(venue.id);
  const isArmed = sitting.armed?.stage.cells.includes(venue.id) ?? false;
  const isAsking = entry?.kind === "impromptu";
  // A wall of many on the stage is watched there: as tiles they would push everything else aside.
  const isNear =
    (isOnAir && isFew(sitting.stage)) || (isArmed && isFew(sitting.armed?.stage ?? null));
  const needsEyes = isNear || isAsking || isPoor || venue.link === "lost";

  return {
    id: venue.id,
    name: venue.name,
    initials: venue.initials,
    order: venue.order,
    mark: markOf(venue, { isOnAir, isArmed, isPoor }),
    section: sectionOf(venue, needsEyes),
    link: venue.link,
    linkSince: venue.linkSince,
    isOnAir,
    isArmed,
    isHeard: mayBeHeard(venue.id, venue.isOpen, sitting.floor, sitting.state, sitting.rollCall),
    isPoor,
    light,
    reason: reason?.of ?? null,
    reasonValue: reason?.value ?? null,
    isUnready: isUnready(venue, desk),
    heads: of?.heads ?? null,
    expectedHeads: venue.expectedHeads,
    place: entry === undefined ? null : place + 1,
    isAsking,
    askedAt: entry?.askedAt ?? null,
    speaker: holder?.speaker ?? armedSpeaker(sitting, venue.id),
  };
}

// As the page of the readiness counts: a venue that was removed is not waited for.
const isUnready = (venue: HallVenue, desk: DeskLive | null): boolean =>
  desk !== null &&
  venue.link !== "removed" &&
  !countReady(desk.readiness.items, desk.readiness.venues[venue.id]).isReady;

const fewCells = 4;
const isFew = (stage: SittingLive["stage"] | null): boolean =>
  stage !== null && stage.cells.length <= fewCells;

// Whoever only waits is not named beside the picture: it would look as if they had the floor.
const armedSpeaker = (sitting: SittingLive, venueId: string): string | null =>
  sitting.floor.find((each) => each.id === sitting.armed?.floorId && each.venueId === venueId)
    ?.speaker ?? null;

const holderOf = (sitting: SittingLive, venueId: string) =>
  sitting.floor.find(
    (entry) =>
      entry.venueId === venueId && (entry.state === "called" || entry.state === "speaking"),
  );

function sectionOf(venue: HallVenue, needsEyes: boolean): WallSection {
  if (needsEyes) {
    return "attention";
  }
  return venue.link === "joined" ? "normal" : "absent";
}

// A line that is gone is told before anything else: whoever is on air without a line is the first trouble.
function markOf(
  venue: HallVenue,
  is: { isOnAir: boolean; isArmed: boolean; isPoor: boolean },
): WallMark {
  if (venue.link !== "joined") {
    return venue.link;
  }
  if (is.isOnAir) {
    return "onair";
  }
  if (is.isArmed) {
    return "armed";
  }
  return is.isPoor ? "poor" : "ready";
}

function rankOf(row: WallRow): number {
  if (row.isOnAir) {
    return ranks.onair;
  }
  if (row.isArmed) {
    return ranks.armed;
  }
  return row.isAsking ? 2 : ranks[row.mark];
}

function isIn(row: WallRow, filter: WallFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "asking":
      return row.isAsking;
    case "lost":
      return row.link === "lost";
    case "poor":
      return row.isPoor;
    case "away":
      return row.link === "away" || row.link === "removed";
    case "unready":
      return row.isUnready;
  }
}

const isNamed = (row: WallRow, wanted: string): boolean =>
  row.name.toLowerCase().includes(wanted) || row.initials.toLowerCase().includes(wanted);
