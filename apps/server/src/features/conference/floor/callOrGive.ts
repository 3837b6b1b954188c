import { isLockedFor } from "@plenary/contract/conference/stage/rules";
import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../../platform/log/act.ts";
import type { AskedHall, HeldEntry } from "../hall.ts";
import { record } from "../record.ts";
import { isJoined, speakerStage } from "../stage/stages.ts";
import { giveFloor, venueName } from "./giveFloor.ts";

/**
 * Gives the floor, unless the desk holds and it is not the director who calls, or the stage is locked
 * by someone else: then the call loads the preview, the desk is told, and a take gives the floor.
 */
export function callOrGive(
  ctx: ActContext,
  hall: AskedHall,
  entry: HeldEntry,
  reason: string | null,
): void {
  const { live, standing } = hall;
  const isLoadedOnly =
    isLockedFor(live.lock, ctx.me.personId) ||
    (live.isHeld && !standing.roles.includes("director"));
  if (!isLoadedOnly) {
    giveFloor(ctx, hall, entry, reason);
    return;
  }
  if (!isJoined(hall, entry.venueId)) {
    throw new HouseError("conference/venue-away", { venueId: entry.venueId });
  }
  live.armed = { stage: speakerStage(hall, entry), floorId: entry.id };
  live.isArmedByHand = true;
  entry.note = reason;
  record(ctx, hall, "chair-called", {
    speaker: entry.speaker,
    venue: venueName(hall, entry.venueId),
    ...(reason === null ? {} : { reason }),
  });
}
