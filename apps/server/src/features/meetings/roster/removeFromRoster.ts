import { HouseError } from "@plenary/contract/errors";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { act } from "../../../platform/log/act.ts";
import { removeMembers } from "../../groups/index.ts";
import { dropNotices } from "../notices/store.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import * as store from "./store.ts";

interface Removing {
  meetingId: string;
  personId: string;
  role: MeetingRole;
}

/** Takes somebody off the roster in one role; with the last one the notice is taken back. */
export const removeFromRoster = act("meetings/remove-person", async (ctx, input: Removing) => {
  const meeting = await openPlan(ctx, input.meetingId, "edit");
  const [row] = await store.rosterRows(ctx.tx, input.meetingId, [input.personId]);

  if (!(await store.strike(ctx.tx, input))) {
    throw new HouseError("meetings/person-not-found");
  }
  await dropNotices(ctx.tx, input.meetingId);
  const left = await store.rosterRows(ctx.tx, input.meetingId, [input.personId]);
  if (left.length === 0 && meeting.group_id !== null) {
    await removeMembers(ctx, meeting.group_id, [input.personId]);
  }

  return closePlan(ctx, meeting, {
    ...{ what: "person-removed", of: row?.name ?? "" },
    ...{ fields: [`roster:${input.personId}`], personIds: [input.personId] },
  });
});
