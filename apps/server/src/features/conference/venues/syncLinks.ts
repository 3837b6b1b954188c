import type { HallVenue } from "@plenary/contract/conference/schema";
import { act } from "../../../platform/log/act.ts";
import type { Hall } from "../hall.ts";
import { openHallUnasked } from "../openHall.ts";
import { isOn } from "../policy.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";

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
    const present = new Set(seen.present);
    let changed = 0;
    for (const venue of hall.live.venues) {
      const to = linkOf(venue, present.has(venue.id));
      const isLater = venue.linkSince !== null && venue.linkSince > seen.seenAt;
      if (to !== venue.link && !isLater) {
        move(ctx, hall, venue, to);
        changed += 1;
      }
    }
    if (changed > 0) {
      await saveHall(ctx, hall);
    }
    return { changed };
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

function move(
  ctx: Parameters<typeof record>[0],
  hall: Hall,
  venue: HallVenue,
  to: HallVenue["link"],
): void {
  venue.link = to;
  venue.linkSince = hall.now;
  if (to === "lost") {
    record(ctx, hall, "venue-lost", { venue: venue.name });
  }
}
