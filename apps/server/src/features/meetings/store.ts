import type { MeetingState } from "@plenary/contract/meetings/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type {
  ItemRow,
  MeetingRow,
  MeetingsTables,
  RosterRow,
  SpeechRow,
  VenueRow,
} from "./tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();
/** Nobody is on the roster of more meetings than this shows; older ones come with the archive. */
const mostListed = 200;

/** One meeting, undefined when there is none. */
export const findMeeting = (tx: Reader, meetingId: string): Promise<MeetingRow | undefined> =>
  db(tx).selectFrom("meetings_meetings").selectAll().where("id", "=", meetingId).executeTakeFirst();

/** The meeting whose topic group this is. */
export const findByGroup = (tx: Reader, groupId: string): Promise<MeetingRow | undefined> =>
  db(tx)
    .selectFrom("meetings_meetings")
    .selectAll()
    .where("group_id", "=", groupId)
    .executeTakeFirst();

/** What these people are in one meeting; strangers are missing, and everybody before those concerned are told. */
export const rolesOf = async (
  tx: Reader,
  meetingId: string,
  people: readonly string[],
): Promise<RosterRow[]> =>
  people.length === 0
    ? []
    : db(tx)
        .selectFrom("meetings_roster as r")
        .innerJoin("meetings_meetings as m", "m.id", "r.meeting_id")
        .selectAll("r")
        .where("r.meeting_id", "=", meetingId)
        .where("r.person_id", "in", people)
        .where("m.notified_at", "is not", null)
        .execute();

/** Meetings someone was told of, with the number of venues. */
export const listOf = (
  tx: Reader,
  personId: string,
): Promise<(MeetingRow & { venues: number })[]> =>
  db(tx)
    .selectFrom("meetings_meetings as m")
    .selectAll("m")
    .select(
      sql<number>`(select count(*) from meetings_venues v where v.meeting_id = m.id)`.as("venues"),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("meetings_roster as r")
          .select("r.role")
          .whereRef("r.meeting_id", "=", "m.id")
          .where("r.person_id", "=", personId),
      ),
    )
    .where("m.notified_at", "is not", null)
    .orderBy("m.starts_at", "desc")
    .limit(mostListed)
    .execute();

/** Every role of someone, in all meetings. */
export const rosterOfPerson = (tx: Reader, personId: string): Promise<RosterRow[]> =>
  db(tx).selectFrom("meetings_roster").selectAll().where("person_id", "=", personId).execute();

/** The agenda in its order. */
export const itemsOf = (tx: Reader, meetingId: string): Promise<ItemRow[]> =>
  db(tx)
    .selectFrom("meetings_items")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("sort")
    .execute();

/** The venues in their order. */
export const venuesOf = (tx: Reader, meetingId: string): Promise<VenueRow[]> =>
  db(tx)
    .selectFrom("meetings_venues")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("sort")
    .execute();

/** The booked speeches in the order of speaking. */
export const speechesOf = (tx: Reader, meetingId: string): Promise<SpeechRow[]> =>
  db(tx)
    .selectFrom("meetings_speeches")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("sort")
    .execute();

/** Meetings whose doors are open. */
export async function openIds(tx: Reader): Promise<string[]> {
  const rows = await db(tx)
    .selectFrom("meetings_meetings")
    .select("id")
    .where("state", "in", ["waiting", "sitting", "adjourned"])
    .execute();
  return rows.map((row) => row.id);
}

/** Moves a meeting from one state to another; false when it is no longer in the first. */
export async function move(
  tx: Tx,
  meetingId: string,
  from: MeetingState,
  to: MeetingState,
): Promise<boolean> {
  const done = await db(tx)
    .updateTable("meetings_meetings")
    .set({ state: to })
    .where("id", "=", meetingId)
    .where("state", "=", from)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
