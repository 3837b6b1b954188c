import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { standingOf } from "../../meetings/index.ts";
import { openHallUnasked } from "../openHall.ts";
import { saveHall } from "../saveHall.ts";
import { dropLease } from "../store.seats.ts";
import { venueOfIdentity } from "./seat.ts";

/** Gives one's seat up; a page whose seat was taken over gives nothing up. */
export const leaveSeat = act(
  "conference/leave-seat",
  async (ctx, input: { meetingId: string; lease: string }): Promise<Done> => {
    const { meetingId, lease } = input;
    if (!(await standingOf(ctx.tx, meetingId, ctx.me))) {
      throw new HouseError("conference/not-found");
    }
    const hall = await openHallUnasked(ctx, meetingId);
    const left = await dropLease(ctx.tx, meetingId, ctx.me.personId, lease);
    const venueIds = left.map(venueOfIdentity);
    const venue = hall?.live.venues.find((each) => venueIds.includes(each.id));
    if (hall && venue && venue.link !== "removed" && venue.link !== "away") {
      venue.link = "away";
      venue.linkSince = hall.now;
      await saveHall(ctx, hall);
    }
    return { done: true };
  },
);
