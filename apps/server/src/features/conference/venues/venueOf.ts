import type { HallVenue } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { Hall } from "../hall.ts";

/** A venue of the sitting by its id. */
export function venueOf(hall: Hall, venueId: string): HallVenue {
  const venue = hall.live.venues.find((each) => each.id === venueId);
  if (!venue) {
    throw new HouseError("conference/venue-not-found");
  }
  return venue;
}
