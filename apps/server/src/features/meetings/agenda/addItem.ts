import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { requireVenue } from "../venues/requireVenue.ts";
import * as store from "./store.ts";

interface Adding {
  meetingId: string;
  parentId: string | null;
  title: string;
  who: string;
  minutes: number;
  venueId: string | null;
}

/** Adds an item behind the others, or as the last child of one that is no child itself. */
export const addItem = act("meetings/add-item", async (ctx, input: Adding) => {
  const { meetingId, parentId, title, who, minutes, venueId } = input;
  const meeting = await openPlan(ctx, meetingId, "edit");
  if (parentId !== null) {
    const parent = await store.findItem(ctx.tx, meetingId, parentId);
    if (!parent || parent.parent_id !== null) {
      throw new HouseError("meetings/item-not-found");
    }
  }
  await requireVenue(ctx.tx, meetingId, venueId);

  const id = await store.addItem(ctx.tx, {
    ...{ meeting_id: meetingId, parent_id: parentId, venue_id: venueId },
    ...{ title, who, minutes },
  });

  const trace = { what: "item-added", of: title, fields: ["agenda"] };
  return { id, ...(await closePlan(ctx, meeting, trace)) };
});
