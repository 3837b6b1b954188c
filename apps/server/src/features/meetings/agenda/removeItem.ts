import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import * as store from "./store.ts";

/** Takes an item off the agenda, with its children and their material. */
export const removeItem = act(
  "meetings/remove-item",
  async (ctx, { meetingId, itemId }: { meetingId: string; itemId: string }) => {
    const meeting = await openPlan(ctx, meetingId, "edit");
    const item = await store.findItem(ctx.tx, meetingId, itemId);
    if (!item) {
      throw new HouseError("meetings/item-not-found");
    }

    await store.removeItem(ctx.tx, itemId);

    return closePlan(ctx, meeting, { what: "item-removed", of: item.title, fields: ["agenda"] });
  },
);
