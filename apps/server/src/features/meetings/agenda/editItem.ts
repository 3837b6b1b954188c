import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { traceOf } from "../plan/traceOf.ts";
import { requireVenue } from "../venues/requireVenue.ts";
import * as store from "./store.ts";

export interface ItemEdit {
  meetingId: string;
  itemId: string;
  base: number;
  set: { title?: string; who?: string; minutes?: number; venueId?: string | null };
}

/** Changes title, who, minutes or venue of one item. */
export const editItem = act("meetings/edit-item", async (ctx, input: ItemEdit) => {
  const { meetingId, itemId, base, set } = input;
  const fields = Object.keys(set).map((field) => `item:${itemId}:${field}`);
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields });
  const item = await store.findItem(ctx.tx, meetingId, itemId);
  if (!item) {
    throw new HouseError("meetings/item-not-found");
  }
  await requireVenue(ctx.tx, meetingId, set.venueId ?? null);

  const { venueId, ...plain } = set;
  await store.changeItem(ctx.tx, itemId, {
    ...plain,
    ...(venueId === undefined ? {} : { venue_id: venueId }),
  });

  const was = { title: item.title, who: item.who, minutes: item.minutes, venueId: item.venue_id };
  return closePlan(ctx, meeting, traceOf("item", item.title, was, set, fields));
});
