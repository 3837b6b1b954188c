import { type HallAct, mayInHall } from "@plenary/contract/conference/rules";
import type { Standing } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { SittingState } from "@plenary/contract/meetings/schema";

/**
 * Refuses what the contract's rule of the hall does not allow. Absent and invisible look alike. Who
 * may do it at another hour hears that it is not the hour; all others that it is not theirs.
 */
export function authorize(
  standing: Standing | null,
  act: HallAct,
  state: SittingState,
): asserts standing is Standing {
  if (!standing || !mayInHall(standing, "follow", state)) {
    throw new HouseError("conference/not-found");
  }
  if (mayInHall(standing, act, state)) {
    return;
  }
  const isUntimely = mayInHall(standing, act, "sitting");
  throw new HouseError(isUntimely ? "conference/not-sitting" : "conference/not-allowed", { act });
}

/** For what someone may do only for the own venue. */
export function ownVenue(standing: Standing): string {
  if (standing.venueId === null) {
    throw new HouseError("conference/not-allowed");
  }
  return standing.venueId;
}

/** What an operator may do for the own venue, director and clerk may do for any. */
export function refuseOthersVenue(standing: Standing, venueId: string): void {
  const { roles, venueId: own } = standing;
  if (own !== venueId && !roles.includes("director") && !roles.includes("clerk")) {
    throw new HouseError("conference/not-allowed");
  }
}

/** Doors open: the engine's room stands, and pictures can be taken. */
export const isOn = (state: SittingState): boolean =>
  state === "waiting" || state === "sitting" || state === "adjourned";

/** Refuses what wants a sitting that is under way. */
export function refuseUnlessSitting(state: SittingState): void {
  if (state !== "sitting") {
    throw new HouseError("conference/not-sitting");
  }
}
