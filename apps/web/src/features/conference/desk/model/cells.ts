import type { HallVenue } from "@plenary/contract/conference/schema";

export type Cells = readonly (string | null)[];

/** The same venues in so many cells: empty ones added at the end, or what is too many left out. */
export function sizedTo(count: number, cells: Cells): (string | null)[] {
  const kept = cells.length <= count ? cells : cells.filter((id) => id !== null);
  return Array.from({ length: count }, (_, place) => kept[place] ?? null);
}

/** A venue in one cell. One that stands in another changes places with what was here. */
export function putInCell(cells: Cells, place: number, venueId: string): (string | null)[] {
  const from = cells.indexOf(venueId);
  return cells.map((each, at) => {
    if (at === place) {
      return venueId;
    }
    return at === from ? (cells[place] ?? null) : each;
  });
}

/** One cell empty; its neighbours stay where they are. */
export const clearCell = (cells: Cells, place: number): (string | null)[] =>
  cells.map((each, at) => (at === place ? null : each));

/** Two cells change places. */
export const swapCells = (cells: Cells, one: number, other: number): (string | null)[] =>
  cells.map((each, at) => {
    if (at === one) {
      return cells[other] ?? null;
    }
    return at === other ? (cells[one] ?? null) : each;
  });

/** The empty cells filled with venues that are there and in none yet, by their order. */
export function fillEmpty(cells: Cells, venues: readonly HallVenue[]): (string | null)[] {
  const waiting = joinedOf(venues).filter((id) => !cells.includes(id));
  return cells.map((each) => each ?? waiting.shift() ?? null);
}

/** The next page of venues that are there: those after the last one shown, round and round. */
export function fillNext(cells: Cells, venues: readonly HallVenue[]): (string | null)[] {
  const joined = joinedOf(venues);
  const last = cells.findLast((id) => id !== null && joined.includes(id)) ?? null;
  const start = last === null ? 0 : joined.indexOf(last) + 1;
  const turned = [...joined.slice(start), ...joined.slice(0, start)];
  return cells.map((_, place) => turned[place] ?? null);
}

const joinedOf = (venues: readonly HallVenue[]): string[] =>
  venues
    .filter((venue) => venue.link === "joined")
    .sort((a, b) => a.order - b.order)
    .map((venue) => venue.id);
