import { nextOnRoll } from "@plenary/contract/conference/rollCall/rules";
import type { Stage } from "@plenary/contract/conference/schema";
import type { Hall } from "../hall.ts";

/** A called venue alone; its own name stands below. */
export const calledStage = (venueId: string): Stage => ({
  layout: "single",
  cells: [venueId],
  strip: null,
});

/** The next venue of a roll call waits in the preview, so that every screen has its picture loaded. */
export function armedByRoll({ live }: Hall): Stage | null {
  const roll = live.rollCall;
  if (roll?.state !== "calling") {
    return null;
  }
  const next = nextOnRoll(live.venues, live.marks, roll.venueId, roll.round);
  return next?.link === "joined" ? calledStage(next.id) : null;
}
