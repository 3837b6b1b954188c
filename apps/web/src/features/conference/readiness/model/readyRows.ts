import { countReady } from "@plenary/contract/conference/readiness/rules";
import type { Readiness } from "@plenary/contract/conference/readiness/schema";
import type { DeskLive, HallVenue, Line, SittingLive } from "@plenary/contract/conference/schema";

export type ReadyFilter = "all" | "unready" | "fault" | "ready";

export interface ReadyRow {
  venue: HallVenue;
  readiness: Readiness | null;
  line: Line | null;
  ticked: number;
  all: number;
  isReady: boolean;
  hasFault: boolean;
}

/** How far each venue is, in the declared order; the main venue as well. */
export function readyRows(sitting: SittingLive, desk: DeskLive): ReadyRow[] {
  return sitting.venues
    .filter(({ link }) => link !== "removed")
    .sort((a, b) => a.order - b.order)
    .map((venue) => {
      const readiness = desk.readiness.venues[venue.id] ?? null;
      return {
        ...{ venue, readiness, line: desk.venues[venue.id]?.line ?? null },
        ...countReady(desk.readiness.items, readiness ?? undefined),
        hasFault: readiness !== null && readiness.note !== "",
      };
    });
}

/** Those a filter leaves. */
export function filterReady(rows: readonly ReadyRow[], filter: ReadyFilter): ReadyRow[] {
  switch (filter) {
    case "all":
      return [...rows];
    case "unready":
      return rows.filter(({ isReady }) => !isReady);
    case "ready":
      return rows.filter(({ isReady }) => isReady);
    case "fault":
      return rows.filter(({ hasFault }) => hasFault);
  }
}

/** How many there are for each filter. */
export function countRows(rows: readonly ReadyRow[]): Record<ReadyFilter, number> {
  const of = (filter: ReadyFilter) => filterReady(rows, filter).length;
  return { all: rows.length, unready: of("unready"), fault: of("fault"), ready: of("ready") };
}
