import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { dropNotices } from "../notices/store.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import * as store from "./store.ts";

/** Takes a venue out. One at which a speech is booked stays until the speech has moved. */
export const removeVenue = act(
  "meetings/remove-venue",
  async (ctx, { meetingId, venueId }: { meetingId: string; venueId: string }) => {
    const meeting = await openPlan(ctx, meetingId, "edit");
    const venue = await store.findVenue(ctx.tx, meetingId, venueId);
    if (!venue) {
      throw new HouseError("meetings/venue-not-found");
    }
    if (await store.hasSpeech(ctx.tx, venueId)) {
      throw new HouseError("meetings/venue-in-use");
    }

    const personIds = await store.removeVenue(ctx.tx, venueId);
    await dropNotices(ctx.tx, meetingId);

    const trace = { what: "venue-removed", of: venue.name, fields: ["venues"], personIds };
    return closePlan(ctx, meeting, trace);
  },
);
