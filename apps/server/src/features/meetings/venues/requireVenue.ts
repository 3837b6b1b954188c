import { HouseError } from "@plenary/contract/errors";
import type { Reader } from "../../../platform/db/database.ts";
import type { VenueRow } from "../tables.ts";
import { findVenue } from "./store.ts";

/** The venue of a meeting, null where none is named. Throws `meetings/venue-not-found`. */
export async function requireVenue(
  tx: Reader,
  meetingId: string,
  venueId: string | null,
): Promise<VenueRow | null> {
  if (venueId === null) {
    return null;
  }
  const venue = await findVenue(tx, meetingId, venueId);
  if (!venue) {
    throw new HouseError("meetings/venue-not-found");
  }
  return venue;
}
