import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { venuesOf } from "../store.ts";
import * as store from "./store.ts";

interface Ordering {
  meetingId: string;
  base: number;
  venueIds: readonly string[];
}

/** Puts the venues in this order; every one is named once. Their codes stay as they are. */
export const orderVenues = act("meetings/order-venues", async (ctx, input: Ordering) => {
  const { meetingId, base, venueIds } = input;
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields: ["venues"] });
  const known = (await venuesOf(ctx.tx, meetingId)).map((venue) => venue.id);
  const isWhole = venueIds.length === known.length && new Set(venueIds).size === known.length;
  if (!isWhole || known.some((id) => !venueIds.includes(id))) {
    throw new HouseError("meetings/venue-not-found");
  }

  await store.orderVenues(ctx.tx, meetingId, venueIds);

  return closePlan(ctx, meeting, { what: "venues-ordered", fields: ["venues"] });
});
