import type { MeetingRole } from "@plenary/contract/meetings/schema";
import type { Tx } from "../../platform/db/database.ts";
import type { NewMeeting, NewPlace } from "./newMeeting.ts";
import type { MeetingsTables } from "./tables.ts";

const db = (tx: Tx) => tx.withTables<MeetingsTables>();
// A statement carries at most 65,535 parameters; a roster of ten thousand goes in parts.
const rowsAtOnce = 4_000;

/** Adds places in the order given; answers their ids in that order. */
export async function addPlaces(
  tx: Tx,
  committeeId: string,
  places: readonly NewPlace[],
): Promise<string[]> {
  const rows = await db(tx)
    .insertInto("meetings_places")
    .values(places.map((place, i) => ({ committee_id: committeeId, sort: i + 1, ...place })))
    .returning(["id", "sort"])
    .execute();
  return inOrder(rows);
}

/** Adds a meeting without anything that belongs to it; answers its id. */
export async function addMeeting(tx: Tx, meeting: NewMeeting, now: Date): Promise<string> {
  const { id } = await db(tx)
    .insertInto("meetings_meetings")
    .values({
      committee_id: meeting.committeeId,
      committee_name: meeting.committeeName,
      form: meeting.form,
      title: meeting.title,
      topic: meeting.topic,
      background: meeting.background,
      questions: JSON.stringify(meeting.questions),
      starts_at: meeting.startsAt,
      ends_at: meeting.endsAt,
      chair_id: meeting.chair?.personId ?? null,
      chair_name: meeting.chair?.name ?? "",
      group_id: meeting.groupId,
      made_at: now,
      made_by: meeting.madeBy ?? "",
      state: meeting.state ?? "planned",
      notified_at: meeting.state === "draft" ? null : now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds venues in the order given; answers their ids in that order. */
export async function addVenues(
  tx: Tx,
  meetingId: string,
  venues: NewMeeting["venues"],
): Promise<string[]> {
  if (venues.length === 0) {
    return [];
  }
  const rows = await db(tx)
    .insertInto("meetings_venues")
    .values(
      venues.map((venue, i) => ({
        meeting_id: meetingId,
        place_id: venue.placeId,
        name: venue.name,
        initials: venue.initials,
        kind: venue.kind,
        sort: i + 1,
        code: i,
        expected_heads: venue.expectedHeads,
        operator_name: venue.operatorName,
        operator_phone: venue.operatorPhone,
      })),
    )
    .returning(["id", "sort"])
    .execute();
  return inOrder(rows);
}

export interface NewItem {
  title: string;
  who: string;
  minutes: number;
  venueId: string | null;
  /** Index of the item it is a part of. */
  under: number | null;
}

/** Adds the agenda in the order given. */
export async function addItems(
  tx: Tx,
  meetingId: string,
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) {
    return;
  }
  const made = await db(tx)
    .insertInto("meetings_items")
    .values(
      items.map(({ title, who, minutes, venueId }, i) => ({
        ...{ meeting_id: meetingId, sort: i + 1, title, who, minutes, venue_id: venueId },
      })),
    )
    .returning(["id", "sort"])
    .execute();
  const ids = inOrder(made);
  for (const [i, { under }] of items.entries()) {
    const id = ids[i];
    const parent = under === null ? undefined : ids[under];
    if (id !== undefined && parent !== undefined) {
      await db(tx)
        .updateTable("meetings_items")
        .set({ parent_id: parent })
        .where("id", "=", id)
        .execute();
    }
  }
}

/** Adds booked speeches in the order of speaking. */
export async function addSpeeches(
  tx: Tx,
  meetingId: string,
  speeches: readonly (Omit<NewMeeting["speeches"][number], "venueKey"> & { venueId: string })[],
): Promise<void> {
  if (speeches.length > 0) {
    const rows = speeches.map(({ personId, venueId, ...speech }, i) => ({
      ...{ meeting_id: meetingId, sort: i + 1, person_id: personId, venue_id: venueId },
      state: "approved" as const,
      ...speech,
    }));
    await db(tx).insertInto("meetings_speeches").values(rows).execute();
  }
}

export interface NewEntry {
  personId: string;
  role: MeetingRole;
  venueId: string | null;
  name: string;
  title: string;
  sort: number;
}

/** Puts people on a meeting's roster; answers who was not on it in that role before. */
export async function addRoster(
  tx: Tx,
  meetingId: string,
  roster: readonly NewEntry[],
): Promise<string[]> {
  const rows = roster.map(({ personId, role, venueId, name, title, sort }) => ({
    ...{ meeting_id: meetingId, person_id: personId, role, venue_id: venueId, name, title, sort },
  }));
  const added: string[] = [];
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    const done = await db(tx)
      .insertInto("meetings_roster")
      .values(rows.slice(i, i + rowsAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .returning("person_id")
      .execute();
    added.push(...done.map((row) => row.person_id));
  }
  return added;
}

const inOrder = (rows: { id: string; sort: number }[]): string[] =>
  rows.sort((a, b) => a.sort - b.sort).map((row) => row.id);
