import { mayBeHeard } from "@plenary/contract/conference/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";

/** The venues heard in the hall now, by the same rule by which the engine lets them. */
export function heardVenues(sitting: SittingLive): string[] {
  return sitting.venues
    .filter((venue) =>
      mayBeHeard(venue.id, venue.isOpen, sitting.floor, sitting.state, sitting.rollCall),
    )
    .map((venue) => venue.id);
}

/** Whom this page plays: everyone heard but its own room, where an echo would be. */
export const audibleFor = (sitting: SittingLive, myVenueId: string | null): string[] =>
  heardVenues(sitting).filter((venueId) => venueId !== myVenueId);
