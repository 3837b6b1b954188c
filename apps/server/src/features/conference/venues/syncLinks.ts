import type { HallVenue } from "@plenary/contract/conference/schema";
import { act } from "../../../platform/log/act.ts";
import type { Hall } from "../hall.ts";
import { openHallUnasked } from "../openHall.ts";
import { isOn } from "../policy.ts";
import { record } from "../record.ts";
import { showCalled } from "../rollCall/moveRoll.ts";
import { saveHall } from "../saveHall.ts";
import { venueIdentity, venueOfIdentity } from "../seats/seat.ts";
import { seatsOf } from "../store.seats.ts";

export interface SeenVenues {
  meetingId: string;
  /** Venues the engine has in the room. */
  present: readonly string[];
  /** When the engine was read: what changed after that is not judged by it. */
  seenAt: string;
}

/**
 * Brings the venues' links to what the engine's room holds, all in one fact. Read from the room and
 * not from single messages: those may come late, twice, in another order, or never.
 */
export const syncLinks = act(
  "conference/sync-links",
  async (ctx, seen: SeenVenues): Promise<{ changed: number }> => {
    const hall = await openHallUnasked(ctx, seen.meetingId);
    if (!hall || !isOn(hall.live.state)) {
      return { changed: 0 };
    }
    // Whoever is in the room without a seat is on the way out, and not there for anybody.
    const seats = await seatsOf(ctx.tx, seen.meetingId, seen.present.map(venueIdentity));
    const present = new Set(seats.map((seat) => venueOfIdentity(seat.identity)));
    const changed = hall.live.venues.filter((venue) => {
      const isLater = venue.linkSince !== null && venue.linkSince > seen.seenAt;
      return !isLater && linkOf(venue, present.has(venue.id)) !== venue.link;
    });
    if (changed.length > 0) {
      change(ctx, hall, changed, present);
      await saveHall(ctx, hall);
    }
    return { changed: changed.length };
  },
);

/** A removed venue stays removed until it is invited, whatever the engine says. */
function linkOf(venue: HallVenue, isPresent: boolean): HallVenue["link"] {
  if (venue.link === "removed") {
    return "removed";
  }
  if (isPresent) {
    return "joined";
  }
  return venue.link === "joined" ? "lost" : venue.link;
}

function change(
  ctx: Parameters<typeof record>[0],
  hall: Hall,
  venues: readonly HallVenue[],
  present: ReadonlySet<string | null>,
): void {
  for (const venue of venues) {
    venue.link = linkOf(venue, present.has(venue.id));
    venue.linkSince = hall.now;
  }
  // A called venue that comes in late is shown; nobody else is touched.
  const { lock, rollCall } = hall.live;
  if (
    lock === null &&
    venues.some(({ id, link }) => id === rollCall?.venueId && link === "joined")
  ) {
    showCalled(hall);
  }
  const [first, ...others] = venues.filter((venue) => venue.link === "lost");
  // When the engine dies all fall out together: one line, not a hundred.
  if (first && others.length > 0) {
    record(ctx, hall, "venues-lost", { count: String(others.length + 1) });
  } else if (first) {
    record(ctx, hall, "venue-lost", { venue: first.name });
  }
}
