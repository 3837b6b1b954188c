import type { Reader } from "../../../platform/db/database.ts";
import { rightsOfSessions } from "../../identity/index.ts";
import { type RosterStanding, standingsOf } from "../../meetings/index.ts";
import type { SeatRow } from "../tables.ts";
import { venueOfIdentity } from "./seat.ts";

/**
 * Those of one sitting's seats whose holder may not sit there any more: off the roster, or the post that
 * gave the place is over. A seat outlives the request that took it, so it is asked for anew.
 */
export async function unheldSeats(
  tx: Reader,
  meetingId: string,
  seats: readonly SeatRow[],
  now: Date,
): Promise<Set<SeatRow>> {
  const sessions = seats.flatMap(({ session_id }) => session_id ?? []);
  const rights = await rightsOfSessions(tx, sessions, now);
  const askers = seats.map((seat) => ({
    seat,
    personId: seat.person_id,
    // No session of the product: by the roster alone.
    holds: (right: string) => rights.get(seat.session_id ?? "")?.holds(right) ?? true,
  }));
  const standings = await standingsOf(tx, meetingId, askers);
  const isUnheld = ([{ seat }, standing]: [(typeof askers)[number], RosterStanding | null]) =>
    standing === null || (isScreen(seat) && !isScreenOf(seat, standing));
  return new Set([...standings].filter(isUnheld).map(([{ seat }]) => seat));
}

// A screen that the roster sends to another venue has the one it left no more.
const isScreenOf = ({ identity }: SeatRow, { roles, venueId }: RosterStanding): boolean =>
  roles.includes("venue") && venueOfIdentity(identity) === venueId;

const isScreen = ({ identity }: SeatRow): boolean => venueOfIdentity(identity) !== null;
