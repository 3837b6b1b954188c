import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { holderOf } from "../floor/giveFloor.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { venueOf } from "../venues/venueOf.ts";
import { refuseLocked } from "./refuseLocked.ts";
import { isJoined, putOn, speakerStage, venueStage } from "./stages.ts";

/** 广播会场: one venue alone on every screen at once; floor, microphones and preview stay. */
export const broadcastVenue = act(
  "conference/broadcast-venue",
  async (ctx, input: { meetingId: string; venueId: string }): Promise<{ takeId: string }> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const venue = venueOf(hall, input.venueId);
    refuseLocked(hall, ctx.me);
    if (!isJoined(hall, venue.id)) {
      throw new HouseError("conference/venue-away", { venueId: venue.id });
    }
    const holder = holderOf(hall);
    // Whoever speaks there keeps the title strip.
    const stage = holder?.venueId === venue.id ? speakerStage(hall, holder) : venueStage(venue.id);
    const takeId = putOn(hall, stage);
    record(ctx, hall, "broadcast", { venue: venue.name });

    await saveHall(ctx, hall);
    return { takeId };
  },
);
