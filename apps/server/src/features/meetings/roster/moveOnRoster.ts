import { HouseError } from "@plenary/contract/errors";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { requireVenue } from "../venues/requireVenue.ts";
import * as store from "./store.ts";

interface Moving {
  meetingId: string;
  personId: string;
  role: MeetingRole;
  venueId: string | null;
}

/** Seats somebody of the roster at another venue, or at none. */
export const moveOnRoster = act("meetings/move-on-roster", async (ctx, input: Moving) => {
  const { meetingId, personId, venueId } = input;
  const meeting = await openPlan(ctx, meetingId, "edit");
  const venue = await requireVenue(ctx.tx, meetingId, venueId);
  const [row] = await store.rosterRows(ctx.tx, meetingId, [personId]);

  if (!(await store.seat(ctx.tx, input, venueId))) {
    throw new HouseError("meetings/person-not-found");
  }

  return closePlan(ctx, meeting, {
    ...{ what: "person-seated", of: row?.name ?? "", to: venue?.name ?? null },
    ...{ fields: [`roster:${personId}`], personIds: [personId] },
  });
});
