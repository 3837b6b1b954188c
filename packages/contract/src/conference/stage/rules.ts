import type { HallVenue, Stage } from "../schema.ts";
import type { StageLock, TourChoice } from "./schema.ts";

type Place = Pick<HallVenue, "id" | "kind" | "link" | "order">;

const isJoined = (venues: readonly Place[], venueId: string) =>
  venues.some((venue) => venue.id === venueId && venue.link === "joined");

/** The venues a tour goes round, in its order, those that are away included. */
export function tourRound(choice: TourChoice, venues: readonly Place[]): string[] {
  if (choice.of === "list") {
    return choice.venueIds.filter((id) => venues.some((venue) => venue.id === id));
  }
  return venues
    .filter((venue) => venue.kind !== "main")
    .sort((a, b) => a.order - b.order)
    .map((venue) => venue.id);
}

/** Who comes after a venue on the tour: the next of the round that is in the room; null when none is. */
export function nextOnTour(
  choice: TourChoice,
  venues: readonly Place[],
  after: string | null,
): string | null {
  const round = tourRound(choice, venues);
  const here = after === null ? -1 : round.indexOf(after);
  const turned = [...round.slice(here + 1), ...round.slice(0, here + 1)];
  return turned.find((id) => isJoined(venues, id)) ?? null;
}

/** Venues of these cells whose picture can come now; the others keep their cells with their names. */
export const awaitedCells = (
  cells: readonly (string | null)[],
  venues: readonly Place[],
): string[] => [...new Set(cells.filter((id) => id !== null).filter((id) => isJoined(venues, id)))];

/**
 * Whether this stage can be taken: one or two pictures want all their venues there; a wall of many
 * is not held up by one that has fallen out, as long as one is there.
 */
export function canTakeStage(stage: Stage, venues: readonly Place[]): boolean {
  const named = stage.cells.filter((id) => id !== null);
  const here = awaitedCells(stage.cells, venues);
  return stage.cells.length > 2
    ? named.length === 0 || here.length > 0
    : named.every((id) => here.includes(id));
}

/** Whether the stage is locked against this person. */
export const isLockedFor = (lock: StageLock | null, personId: string): boolean =>
  lock !== null && lock.personId !== personId;
