import type { MeetingFile } from "@plenary/contract/meetings/plan";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { receiptGroups, receiptsOf } from "../notices/store.ts";
import { roleCounts, rosterRows } from "../roster/store.ts";
import { materialsOf } from "../speeches/store.ts";
import { standingOf } from "../standingOf.ts";
import { findMeeting, itemsOf, speechesOf, venuesOf } from "../store.ts";
import type { MeetingRow } from "../tables.ts";
import { authorize, lacksOf, may, type PlanAct } from "./policy.ts";
import { presentChange, presentSpeech, presentTree, presentVenue } from "./present.ts";
import { changesOf } from "./store.ts";

/** The file of a meeting, for those who prepare and review it; to all others it does not exist. */
export async function readFile(tx: Reader, me: Actor, meetingId: string): Promise<MeetingFile> {
  const meeting = await findMeeting(tx, meetingId);
  authorize(me, "read", meeting);
  const items = await itemsOf(tx, meetingId);
  const venues = await venuesOf(tx, meetingId);
  const speeches = await speechesOf(tx, meetingId);
  const files = await materialsOf(tx, meetingId);
  const roster = await rosterRows(tx, meetingId);
  const people = new Set(roster.filter((row) => row.role !== "venue").map((row) => row.person_id));
  const at = (venueId: string) =>
    new Set(
      roster
        .filter((row) => row.venue_id === venueId && row.role !== "venue")
        .map((r) => r.person_id),
    ).size;
  return {
    ...presentHead(meeting),
    items: presentTree(meeting.starts_at, items, files),
    venues: venues.map((venue) => presentVenue(venue, at(venue.id))),
    speeches: speeches.map((speech) => presentSpeech(speech, files)),
    people: people.size,
    roles: await roleCounts(tx, meetingId),
    receipts: await readReceipts(tx, meeting),
    changes: (await changesOf(tx, meetingId)).map(presentChange),
    lacks: lacksOf({
      ...meeting,
      items: items.length,
      mainVenues: venues.filter((venue) => venue.kind === "main").length,
      people: people.size,
    }),
    myRoles: (await standingOf(tx, meetingId, me))?.roles ?? [],
    can: canOf(me, meeting),
  };
}

const presentHead = (meeting: MeetingRow) => ({
  ...{ id: meeting.id, version: meeting.version, committeeName: meeting.committee_name },
  ...{ form: meeting.form, state: meeting.state, title: meeting.title, topic: meeting.topic },
  ...{ background: meeting.background, questions: meeting.questions },
  startsAt: meeting.starts_at.toISOString(),
  endsAt: meeting.ends_at.toISOString(),
  chair:
    meeting.chair_id === null ? null : { personId: meeting.chair_id, name: meeting.chair_name },
  ...{ groupId: meeting.group_id, madeBy: meeting.made_by },
  madeAt: meeting.made_at.toISOString(),
  notifiedAt: meeting.notified_at?.toISOString() ?? null,
});

async function readReceipts(tx: Reader, meeting: MeetingRow): Promise<MeetingFile["receipts"]> {
  const all = (await receiptsOf(tx, [meeting.id])).get(meeting.id);
  return all ? { all, ...(await receiptGroups(tx, meeting.id)) } : null;
}

const acts = [
  ...(["edit", "addPeople", "settle", "reopen"] as const),
  ...(["notify", "ready", "unready", "cancel"] as const),
] satisfies PlanAct[];

const canOf = (me: Actor, meeting: MeetingRow) =>
  Object.fromEntries(acts.map((act) => [act, may(me, act, meeting)])) as MeetingFile["can"];
