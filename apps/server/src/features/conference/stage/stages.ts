import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { turnsOf } from "@plenary/contract/conference/rules";
import type { FloorEntry, HallVenue, Stage } from "@plenary/contract/conference/schema";
import type { Hall } from "../hall.ts";

const venueOf = (hall: Hall, venueId: string): HallVenue | undefined =>
  hall.live.venues.find((venue) => venue.id === venueId);

/** Is the venue's screen in the room now? */
export const isJoined = (hall: Hall, venueId: string): boolean =>
  venueOf(hall, venueId)?.link === "joined";

/** The picture everything goes back to: the main venue alone, or the test card without one. */
export const mainStage = (venues: readonly HallVenue[]): Stage => ({
  layout: "single",
  cells: [venues.find((venue) => venue.kind === "main")?.id ?? null],
  strip: null,
});

/** A speaker alone, with name, title and venue below the picture. */
export const speakerStage = (hall: Hall, entry: FloorEntry): Stage => ({
  layout: "single",
  cells: [entry.venueId],
  strip: {
    name: entry.speaker,
    title: entry.title,
    venue: venueOf(hall, entry.venueId)?.name ?? "",
  },
});

/** Puts a stage on every screen. It was armed when the preview held the same pictures. */
export function putOn(hall: Hall, stage: Stage): string {
  const { live } = hall;
  const id = randomUUID();
  const wasArmed = live.armed !== null && isDeepStrictEqual(live.armed.stage.cells, stage.cells);
  live.stage = stage;
  live.take = { id, at: hall.now, wasArmed };
  return id;
}

/** After a speech the picture goes back to the main venue, unless it is there already. */
export function backToMain(hall: Hall): void {
  const main = mainStage(hall.live.venues);
  if (!isDeepStrictEqual(hall.live.stage, main)) {
    putOn(hall, main);
  }
}

/**
 * The preview holds the next of the queue whose venue is there, unless someone loaded something else
 * that still stands. Run at the end of every act.
 */
export function armNext(hall: Hall): void {
  const { live } = hall;
  if (live.isArmedByHand && isStillGood(hall)) {
    return;
  }
  const next = live.state === "sitting" ? turnsOf(live.floor, live.venues).next : null;
  live.isArmedByHand = false;
  live.armed = next && { stage: speakerStage(hall, next), floorId: next.id };
}

function isStillGood({ live }: Hall): boolean {
  const { armed } = live;
  if (armed === null || live.state === "closed") {
    return false;
  }
  const entry = live.floor.find((each) => each.id === armed.floorId);
  return armed.floorId === null || entry?.state === "waiting";
}
