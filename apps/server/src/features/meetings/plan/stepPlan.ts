import { HouseError } from "@plenary/contract/errors";
import type { PlanLack } from "@plenary/contract/meetings/plan";
import type { PlanStep } from "@plenary/contract/meetings/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import { act } from "../../../platform/log/act.ts";
import { createGroup, moveGroup } from "../../groups/index.ts";
import { advance } from "../machine.ts";
import { sendNotices } from "../notices/store.ts";
import { groupMembers } from "../notices/tellNewcomers.ts";
import { rosterRows } from "../roster/store.ts";
import { itemsOf, move, venuesOf } from "../store.ts";
import type { MeetingRow } from "../tables.ts";
import { closePlan, openPlan } from "./openPlan.ts";
import { lacksOf } from "./policy.ts";
import * as store from "./store.ts";

/** What may be missing still when a plan is settled; nothing may when people are told. */
const later: readonly PlanLack[] = ["no-main-venue", "no-roster"];

/** Takes a step of the preparation, with what goes with it. */
export const stepPlan = act(
  "meetings/step",
  async (ctx, { meetingId, step }: { meetingId: string; step: PlanStep }) => {
    const meeting = await openPlan(ctx, meetingId, step);
    if (step === "settle" || step === "notify") {
      const lacks = await readLacks(ctx, meeting);
      const against = lacks.filter((lack) => step === "notify" || !later.includes(lack));
      if (against.length > 0) {
        throw new HouseError("meetings/incomplete", { lacks: against });
      }
    }
    const to = advance(meeting.state, step);
    if (!(await move(ctx.tx, meetingId, meeting.state, to))) {
      throw new HouseError("meetings/wrong-state", { from: meeting.state, step });
    }
    if (step === "notify") {
      await notify(ctx, meeting);
    }
    // The field is written by this act alone, so the order of steps is the machine's affair.
    return closePlan(ctx, meeting, { what: `step-${step}`, fields: ["state"] });
  },
);

async function readLacks({ tx }: ActContext, meeting: MeetingRow): Promise<PlanLack[]> {
  const venues = await venuesOf(tx, meeting.id);
  return lacksOf({
    ...meeting,
    items: (await itemsOf(tx, meeting.id)).length,
    mainVenues: venues.filter((venue) => venue.kind === "main").length,
    people: (await rosterRows(tx, meeting.id)).length,
  });
}

/** Tells everybody on the roster, and opens the topic group in which they may write from now on. */
async function notify(ctx: ActContext, meeting: MeetingRow): Promise<void> {
  await sendNotices(ctx.tx, meeting.id, ctx.now);
  await store.changeMeeting(ctx.tx, meeting.id, { notified_at: ctx.now });
  if (meeting.group_id !== null) {
    return;
  }
  const rows = await rosterRows(ctx.tx, meeting.id);
  const groupId = await createGroup(ctx, {
    ...{ committeeId: meeting.committee_id, kind: "topic", title: meeting.topic },
    members: groupMembers(rows),
  });
  await moveGroup(ctx, { groupId, step: "open" });
  await store.changeMeeting(ctx.tx, meeting.id, { group_id: groupId });
}
