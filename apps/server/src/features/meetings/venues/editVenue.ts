import { HouseError } from "@plenary/contract/errors";
import type { VenueKind } from "@plenary/contract/meetings/schema";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { traceOf } from "../plan/traceOf.ts";
import { venuesOf } from "../store.ts";
import * as store from "./store.ts";

interface VenueEdit {
  meetingId: string;
  venueId: string;
  base: number;
  set: {
    name?: string;
    kind?: VenueKind;
    expectedHeads?: number;
    operatorName?: string;
    operatorPhone?: string;
  };
}

/** Changes name, kind, expected heads, operator or phone of one venue. */
export const editVenue = act("meetings/edit-venue", async (ctx, input: VenueEdit) => {
  const { meetingId, venueId, base, set } = input;
  const fields = Object.keys(set).map((field) => `venue:${venueId}:${field}`);
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields });
  const venues = await venuesOf(ctx.tx, meetingId);
  const venue = venues.find((each) => each.id === venueId);
  if (!venue) {
    throw new HouseError("meetings/venue-not-found");
  }
  if (set.kind === "main" && venues.some((each) => each.kind === "main" && each !== venue)) {
    throw new HouseError("meetings/main-venue-taken");
  }

  await store.changeVenue(ctx.tx, venueId, {
    ...(set.name === undefined ? {} : { name: set.name }),
    ...(set.kind === undefined ? {} : { kind: set.kind }),
    ...(set.expectedHeads === undefined ? {} : { expected_heads: set.expectedHeads }),
    ...(set.operatorName === undefined ? {} : { operator_name: set.operatorName }),
    ...(set.operatorPhone === undefined ? {} : { operator_phone: set.operatorPhone }),
  });

  const was = {
    ...{ name: venue.name, kind: venue.kind, expectedHeads: venue.expected_heads },
    ...{ operatorName: venue.operator_name, operatorPhone: venue.operator_phone },
  };
  return closePlan(ctx, meeting, traceOf("venue", venue.name, was, set, fields));
});
