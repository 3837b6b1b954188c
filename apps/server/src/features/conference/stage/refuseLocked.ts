import { isLockedFor } from "@plenary/contract/conference/stage/rules";
import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../../platform/actor.ts";
import type { Hall } from "../hall.ts";

/** Refuses what changes the stage while another director has locked it. */
export function refuseLocked({ live }: Hall, me: Actor): void {
  if (isLockedFor(live.lock, me.personId)) {
    throw new HouseError("conference/stage-locked", { by: live.lock?.by ?? "" });
  }
}
