import type { HallVenue, SittingLive } from "@plenary/contract/conference/schema";

/** The venue that is called right now; null when none is, or the roll call pauses. */
export function calledVenue({ rollCall, venues }: SittingLive): HallVenue | null {
  return rollCall?.state === "calling"
    ? (venues.find(({ id }) => id === rollCall.venueId) ?? null)
    : null;
}
