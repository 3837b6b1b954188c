import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { itemsOf } from "../store.ts";
import * as store from "./store.ts";

interface Ordering {
  meetingId: string;
  base: number;
  items: readonly { id: string; parentId: string | null }[];
}

/** Puts the agenda in this order. Every item is named once, and no child has children. */
export const orderItems = act("meetings/order-items", async (ctx, input: Ordering) => {
  const { meetingId, base, items } = input;
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields: ["agenda"] });
  const known = new Set((await itemsOf(ctx.tx, meetingId)).map((item) => item.id));
  const tops = new Set(items.filter((item) => item.parentId === null).map((item) => item.id));
  const named = new Set(items.map((item) => item.id));
  const isWhole = named.size === items.length && named.size === known.size;
  const isTree = items.every((item) => item.parentId === null || tops.has(item.parentId));
  if (!isWhole || !isTree || items.some((item) => !known.has(item.id))) {
    throw new HouseError("meetings/item-not-found");
  }

  await store.orderItems(ctx.tx, meetingId, items);

  return closePlan(ctx, meeting, { what: "agenda-ordered", fields: ["agenda"] });
});
