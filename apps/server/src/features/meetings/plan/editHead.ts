import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../../platform/log/act.ts";
import { act } from "../../../platform/log/act.ts";
import { peopleByIds } from "../../identity/index.ts";
import { putOnRoster } from "../roster/putOnRoster.ts";
import { strike } from "../roster/store.ts";
import type { MeetingRow } from "../tables.ts";
import { closePlan, openPlan } from "./openPlan.ts";
import * as store from "./store.ts";
import { traceOf } from "./traceOf.ts";

export interface HeadEdit {
  meetingId: string;
  base: number;
  set: {
    title?: string;
    topic?: string;
    background?: string;
    questions?: string[];
    startsAt?: string;
    endsAt?: string;
    chairId?: string | null;
  };
}

/** Changes title, topic, background, questions, hours or chair. */
export const editHead = act("meetings/edit-head", async (ctx, input: HeadEdit) => {
  const { meetingId, base, set } = input;
  const fields = Object.keys(set);
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields });
  const { startsAt, endsAt, questions, chairId, ...plain } = set;
  const hours = hoursOf(meeting, startsAt, endsAt);

  await store.changeMeeting(ctx.tx, meetingId, {
    ...plain,
    ...hours,
    ...(questions === undefined ? {} : { questions: JSON.stringify(questions) }),
  });
  const chair = chairId === undefined ? null : await seatChair(ctx, meeting, chairId);

  const was = {
    ...{ title: meeting.title, topic: meeting.topic, background: meeting.background },
    questions: meeting.questions,
    startsAt: meeting.starts_at.toISOString(),
    endsAt: meeting.ends_at.toISOString(),
  };
  const trace = traceOf("head", "", was, set, fields);
  const ofChair = { from: meeting.chair_name, to: chair?.name ?? "", what: "head-chair" };
  return closePlan(ctx, meeting, {
    ...trace,
    ...(chairId === undefined ? {} : ofChair),
    personIds: chair?.personIds ?? [],
  });
});

/** A meeting ends after it begins; when only its beginning moves, it stays as long as it was. */
function hoursOf(meeting: MeetingRow, startsAt?: string, endsAt?: string) {
  if (startsAt === undefined && endsAt === undefined) {
    return {};
  }
  const lengthMs = meeting.ends_at.getTime() - meeting.starts_at.getTime();
  const starts = startsAt === undefined ? meeting.starts_at : new Date(startsAt);
  const ends = endsAt === undefined ? new Date(starts.getTime() + lengthMs) : new Date(endsAt);
  if (endsAt !== undefined && ends <= starts) {
    throw new HouseError("platform/bad-input", { field: "endsAt" });
  }
  return { starts_at: starts, ends_at: ends };
}

/** Who presides is on the roster as the chair, and nobody else is. */
async function seatChair(ctx: ActContext, meeting: MeetingRow, chairId: string | null) {
  const [person] = chairId === null ? [] : await peopleByIds(ctx.tx, [chairId]);
  if (chairId !== null && person?.kind !== "person") {
    throw new HouseError("meetings/person-not-found");
  }
  const name = person?.name ?? "";
  await store.changeMeeting(ctx.tx, meeting.id, { chair_id: chairId, chair_name: name });
  const personIds: string[] = [];
  if (meeting.chair_id !== null && meeting.chair_id !== chairId) {
    const key = { meetingId: meeting.id, personId: meeting.chair_id, role: "chair" as const };
    await strike(ctx.tx, key);
    personIds.push(meeting.chair_id);
  }
  if (chairId !== null) {
    const entry = { personId: chairId, role: "chair" as const, venueId: null };
    personIds.push(...(await putOnRoster(ctx, meeting, [entry])));
  }
  return { name, personIds };
}
