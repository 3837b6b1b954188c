import type { RollCall } from "@plenary/contract/conference/rollCall/schema";
import { holderOf } from "../floor/giveFloor.ts";
import type { Hall } from "../hall.ts";
import { backToMain, isJoined, putOn } from "../stage/stages.ts";
import { calledStage } from "./armedByRoll.ts";

/** Moves the roll call, and the picture with it: the called venue when it is there, else the main one. */
export function moveRoll(
  hall: Hall,
  roll: RollCall,
  to: Partial<Pick<RollCall, "state" | "round" | "venueId">>,
): void {
  const next = { ...roll, ...to, turn: roll.turn + 1 };
  next.calledAt = next.state === "calling" && next.venueId !== null ? hall.now : null;
  hall.live.rollCall = next;
  if (!showCalled(hall)) {
    leavePicture(hall, roll.venueId);
  }
}

/** Puts the called venue on every screen; false when none is called, or it is not there. */
export function showCalled(hall: Hall): boolean {
  const { rollCall: roll, stage } = hall.live;
  if (roll?.state !== "calling" || roll.venueId === null || !isJoined(hall, roll.venueId)) {
    return false;
  }
  if (stage.layout !== "single" || stage.cells[0] !== roll.venueId) {
    putOn(hall, calledStage(roll.venueId));
  }
  return true;
}

/** Back to the main venue, but only from the picture of a roll call: what else is on, somebody wanted. */
function leavePicture(hall: Hall, venueId: string | null): void {
  const { stage } = hall.live;
  const isOurs = venueId !== null && stage.layout === "single" && stage.cells[0] === venueId;
  if (isOurs && holderOf(hall)?.venueId !== venueId) {
    backToMain(hall);
  }
}

/** Pauses the roll call, should one be under way. */
export function pauseRoll(hall: Hall): void {
  const roll = hall.live.rollCall;
  if (roll?.state === "calling") {
    moveRoll(hall, roll, { state: "paused" });
  }
}

/**
 * A roll call never goes on beside a speech, in an adjournment, or with a venue that is put out. Run
 * at the end of every act.
 */
export function settleRoll(hall: Hall): void {
  const { live } = hall;
  const called = live.venues.find(({ id }) => id === live.rollCall?.venueId);
  const isOff = live.state !== "waiting" && live.state !== "sitting";
  if (isOff || called?.link === "removed" || holderOf(hall) !== undefined) {
    pauseRoll(hall);
  }
}
