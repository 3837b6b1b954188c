import { HouseError } from "@plenary/contract/errors";
import type { Edited } from "@plenary/contract/meetings/edits";
import type { ActContext } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import type { MeetingRow } from "../tables.ts";
import { authorize, type PlanAct } from "./policy.ts";
import * as store from "./store.ts";
import { meetingStream } from "./streams.ts";

/** What an edit touches, and the version it was typed on. */
export interface Typed {
  base: number;
  fields: readonly string[];
}

/** One entry of the trace, as the edit tells it. */
export interface Trace {
  what: string;
  of?: string;
  from?: string | null;
  to?: string | null;
  fields?: readonly string[];
  personIds?: readonly string[];
}

/**
 * Locks a meeting for one edit, after asking who may. An edit typed on an older version is refused only
 * if somebody changed the same field since: `meetings/changed` says who, and when.
 */
export async function openPlan(
  { tx, me }: ActContext,
  meetingId: string,
  act: PlanAct,
  typed?: Typed,
): Promise<MeetingRow> {
  const meeting = await store.lockMeeting(tx, meetingId);
  authorize(me, act, meeting);
  if (typed) {
    const since = await store.changeSince(tx, meetingId, typed.base, typed.fields);
    if (since) {
      throw new HouseError("meetings/changed", {
        ...{ by: since.person_name, at: since.at.toISOString(), fields: since.fields },
        ...{ became: since.became, version: meeting.version },
      });
    }
  }
  return meeting;
}

/** Writes the trace of an edit, counts the version and tells those who look at the file. */
export async function closePlan(
  { tx, me, now, tell, note }: ActContext,
  meeting: MeetingRow,
  trace: Trace,
): Promise<Edited> {
  const version = await store.addChange(tx, meeting, {
    at: now,
    person: { id: me.personId, name: me.name },
    fields: trace.fields ?? [trace.what],
    what: trace.what,
    subject: excerpt(trace.of ?? "") ?? "",
    was: excerpt(trace.from ?? null),
    became: excerpt(trace.to ?? null),
  });
  const personIds = [...(trace.personIds ?? [])];
  tell(streamOf(meetingStream, meeting.id), "meetings/edited", { version, by: me.name, personIds });
  note({ subject: `meeting:${meeting.id}`, what: trace.what });
  return { version };
}

const mostLetters = 200;
const excerpt = (text: string | null): string | null =>
  text !== null && text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
