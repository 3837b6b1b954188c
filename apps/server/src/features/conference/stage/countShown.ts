import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { openHallUnasked } from "../openHall.ts";
import * as reports from "../store.reports.ts";
import { deskStream } from "../streams.ts";

/** By venue: milliseconds from the order to the first decoded frame. */
export type ShownByVenue = Record<string, number>;

/** Counts the screens that have shown a take. A screen counts once; what belongs to an earlier take is late. */
export const countShown = act(
  "conference/count-shown",
  async (
    ctx,
    input: { meetingId: string; takeId: string; shown: ShownByVenue },
  ): Promise<{ counted: number }> => {
    const hall = await openHallUnasked(ctx, input.meetingId);
    if (hall?.live.take?.id !== input.takeId) {
      return { counted: 0 };
    }
    const known = new Set(hall.live.venues.map((venue) => venue.id));
    const given = Object.entries(input.shown).filter(([venueId]) => known.has(venueId));
    const counted = await reports.addShown(ctx.tx, input.takeId, given);

    if (counted.length > 0) {
      ctx.tell(streamOf(deskStream, input.meetingId), "conference/shown", {
        takeId: input.takeId,
        shown: Object.fromEntries(counted),
      });
    }
    return { counted: counted.length };
  },
);
