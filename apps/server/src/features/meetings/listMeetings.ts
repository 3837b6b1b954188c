import type { MeetingState, MeetingSummary } from "@plenary/contract/meetings/schema";
import type { Actor } from "../../platform/actor.ts";
import type { Reader } from "../../platform/db/database.ts";
import { presentSummary } from "./present.ts";
import { toStanding } from "./standingOf.ts";
import * as store from "./store.ts";

/** On now, then coming (the soonest first), then past (the latest first). */
const places: Record<MeetingState, number> = {
  sitting: 0,
  adjourned: 0,
  waiting: 0,
  draft: 1,
  approved: 1,
  planned: 1,
  ready: 1,
  cancelled: 2,
  closed: 2,
};

/** The meetings in which someone stands. */
export async function listMeetings(tx: Reader, me: Actor): Promise<MeetingSummary[]> {
  const [meetings, roster] = await Promise.all([
    store.listOf(tx, me.personId),
    store.rosterOfPerson(tx, me.personId),
  ]);
  const summaries = meetings.flatMap((meeting) => {
    const mine = roster.filter((row) => row.meeting_id === meeting.id);
    const standing = toStanding(meeting.id, mine, me);
    return standing ? [presentSummary(meeting, meeting.venues, standing.roles)] : [];
  });
  return summaries.sort(inOrder);
}

function inOrder(a: MeetingSummary, b: MeetingSummary): number {
  const apart = places[a.state] - places[b.state];
  if (apart !== 0) {
    return apart;
  }
  const sooner = Date.parse(a.startsAt) - Date.parse(b.startsAt);
  return places[a.state] === 2 ? -sooner : sooner;
}
