import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { venueOf } from "./venueOf.ts";

/** Lets a removed venue in again; its page comes back by itself when it hears of it. */
export const inviteVenue = act(
  "conference/invite-venue",
  async (ctx, input: { meetingId: string; venueId: string }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const venue = venueOf(hall, input.venueId);
    if (venue.link === "removed") {
      venue.link = "away";
      venue.linkSince = hall.now;
      record(ctx, hall, "invited", { venue: venue.name });
      await saveHall(ctx, hall);
    }
    return { done: true };
  },
);
