import type { VenueKind } from "@plenary/contract/meetings/schema";
import { act } from "../../../platform/log/act.ts";
import { tellNewcomers } from "../notices/tellNewcomers.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { planVenues, type VenueWish } from "./planVenues.ts";

interface Adding {
  meetingId: string;
  placeIds: readonly string[];
  named: { name: string; kind: VenueKind } | null;
}

/** Adds venues of places as sub-venues, or one by its name. */
export const addVenues = act("meetings/add-venues", async (ctx, input: Adding) => {
  const meeting = await openPlan(ctx, input.meetingId, "edit");

  const wishes: VenueWish[] = input.placeIds.map((placeId) => ({
    ...{ placeId, name: null, kind: "sub" as const },
  }));
  const named = input.named === null ? [] : [{ placeId: null, ...input.named }];
  const { venues, personIds } = await planVenues(ctx.tx, meeting, [...wishes, ...named]);
  await tellNewcomers(ctx, meeting, personIds);

  const of = venues.map((venue) => venue.name).join("、");
  return closePlan(ctx, meeting, { what: "venues-added", of, fields: ["venues"], personIds });
});
