import type { Reader } from "../../../platform/db/database.ts";
import type { Permissions, WantedRoom } from "../../../platform/media/index.ts";
import { isOn } from "../policy.ts";
import { readHall } from "../readHall.ts";
import { seatsOf } from "../store.seats.ts";
import { venueGrants, watching } from "./grants.ts";
import { roomOf, venueOfIdentity } from "./seat.ts";
import { unheldSeats } from "./unheldSeats.ts";

/**
 * The engine's room as the rows want it, as far as those who are in it go; null when there must be
 * none. Only they are asked for: a sitting may have ten thousand seats, and few of them in one room.
 */
export async function wantedRoom(
  tx: Reader,
  meetingId: string,
  present: readonly { identity: string }[],
  now: Date,
): Promise<WantedRoom | null> {
  const hall = await readHall(tx, meetingId);
  if (!hall || !isOn(hall.live.state)) {
    return null;
  }
  const identities = present.map(({ identity }) => identity);
  const seats = await seatsOf(tx, meetingId, identities);
  const unheld = await unheldSeats(tx, meetingId, seats, now);
  const venues = new Map(hall.live.venues.map((venue) => [venue.id, venue]));
  const participants = new Map<string, Permissions>();
  for (const seat of seats) {
    const { identity } = seat;
    const venueId = venueOfIdentity(identity);
    const venue = venueId === null ? undefined : venues.get(venueId);
    if (unheld.has(seat) || venue?.link === "removed" || (venueId !== null && !venue)) {
      continue;
    }
    participants.set(identity, venue ? venueGrants(hall.live, venue) : watching);
  }
  // Who holds a token but no seat any more came back with an old one.
  return { room: roomOf(meetingId), participants, others: "remove" };
}
