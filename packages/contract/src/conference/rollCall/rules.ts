import type { HallVenue, SittingLive } from "../schema.ts";
import type { RollMark, RollRound } from "./schema.ts";

type Marks = Readonly<Record<string, RollMark>>;
type Place = Pick<HallVenue, "id" | "kind" | "link" | "order">;

/** Who is called, in the declared order: every venue but the main one, from which is called. */
export const rolledVenues = <V extends Place>(venues: readonly V[]): V[] =>
  venues
    .filter(({ kind, link }) => kind !== "main" && link !== "removed")
    .sort((a, b) => a.order - b.order);

/**
 * Whose turn comes after a venue (null: from the beginning). In the first round those that have no
 * answer yet, and those jumped over when the end is reached; in the second the silent ones, once each.
 */
export function nextOnRoll<V extends Place>(
  venues: readonly V[],
  marks: Marks,
  after: string | null,
  round: RollRound,
): V | null {
  const order = rolledVenues(venues);
  const at = order.findIndex(({ id }) => id === after);
  const later = order.slice(at + 1);
  const answerOf = (venue: V) => marks[venue.id]?.answer ?? null;
  if (round === "again") {
    return later.find((venue) => answerOf(venue) === "silent") ?? null;
  }
  const isOpen = (venue: V) => venue.id !== after && answerOf(venue) === null;
  return later.find(isOpen) ?? order.find(isOpen) ?? null;
}

/** May a roll call go on now? While the hall waits, or the sitting has begun none of its items, and nobody speaks. */
export function mayStartRoll(sitting: Pick<SittingLive, "state" | "agenda" | "floor">): boolean {
  const isHeld = sitting.floor.some(({ state }) => state === "called" || state === "speaking");
  const isBegun = sitting.agenda.some(({ begunAt }) => begunAt !== null);
  const isTime = sitting.state === "waiting" || sitting.state === "sitting";
  return isTime && !isHeld && !isBegun;
}

/** One line of the result sheet. */
export interface RollRow {
  venueId: string;
  name: string;
  /** Place in the declared order, from 1. */
  no: number;
  expected: number;
  heads: number | null;
  hasDevice: boolean;
  hasPicture: boolean;
  hasSound: boolean;
  answer: RollMark["answer"];
  at: string | null;
  note: string;
}

export interface RollSheet {
  /** Those that were silent first, then those not called yet, then the others, each by order. */
  rows: RollRow[];
  totals: {
    venues: number;
    answered: number;
    silent: number;
    backup: number;
    uncalled: number;
    expected: number;
    heads: number;
  };
}

/** The result sheet as tables, files and documents show it. `heads`: what the operators reported. */
export function rollSheet(
  venues: readonly HallVenue[],
  marks: Marks,
  heads: Readonly<Record<string, number | null>> = {},
): RollSheet {
  const rows = rolledVenues(venues).map((venue, i): RollRow => {
    const mark = marks[venue.id];
    return {
      venueId: venue.id,
      name: venue.name,
      no: i + 1,
      expected: venue.expectedHeads,
      heads: mark?.heads ?? heads[venue.id] ?? null,
      hasDevice: mark?.hasDevice ?? false,
      hasPicture: mark?.hasPicture ?? false,
      hasSound: mark?.hasSound ?? false,
      answer: mark?.answer ?? null,
      at: mark && mark.answer !== null ? mark.at : null,
      note: mark?.note ?? "",
    };
  });
  const count = (answer: RollMark["answer"]) => rows.filter((row) => row.answer === answer).length;
  const sum = (of: (row: RollRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    rows: rows.sort((a, b) => placeOf(a) - placeOf(b) || a.no - b.no),
    totals: {
      venues: rows.length,
      answered: count("answered"),
      silent: count("silent"),
      backup: count("backup"),
      uncalled: count(null),
      expected: sum((row) => row.expected),
      heads: sum((row) => row.heads ?? 0),
    },
  };
}

function placeOf({ answer }: RollRow): number {
  if (answer === "silent") {
    return 0;
  }
  return answer === null ? 1 : 2;
}
