import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { speechesOf } from "../store.ts";
import * as store from "./store.ts";

interface Ordering {
  meetingId: string;
  base: number;
  speechIds: readonly string[];
}

/** Puts the booked speeches in this order; every one is named once. */
export const orderSpeeches = act("meetings/order-speeches", async (ctx, input: Ordering) => {
  const { meetingId, base, speechIds } = input;
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields: ["speeches"] });
  const known = (await speechesOf(ctx.tx, meetingId)).map((speech) => speech.id);
  const isWhole = speechIds.length === known.length && new Set(speechIds).size === known.length;
  if (!isWhole || known.some((id) => !speechIds.includes(id))) {
    throw new HouseError("meetings/speech-not-found");
  }

  await store.orderSpeeches(ctx.tx, meetingId, speechIds);

  return closePlan(ctx, meeting, { what: "speeches-ordered", fields: ["speeches"] });
});
