import { type Insertable, sql, type Updateable } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { MeetingsTables, PlaceRow, VenueRow } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();

/** One venue of a meeting. */
export const findVenue = (
  tx: Reader,
  meetingId: string,
  venueId: string,
): Promise<VenueRow | undefined> =>
  db(tx)
    .selectFrom("meetings_venues")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("id", "=", venueId)
    .executeTakeFirst();

/** A committee's places in their order. */
export const placesOf = (tx: Reader, committeeId: string): Promise<PlaceRow[]> =>
  db(tx)
    .selectFrom("meetings_places")
    .selectAll()
    .where("committee_id", "=", committeeId)
    .orderBy("sort")
    .execute();

export interface EarlierVenue {
  place_id: string | null;
  name: string;
  initials: string;
  expected_heads: number;
}

/** The venue that stood at each place of a committee most lately; the main one has no place. */
export async function latestVenues(
  tx: Reader,
  committeeId: string,
): Promise<Map<string | null, EarlierVenue>> {
  const { rows } = await sql<EarlierVenue>`
    select distinct on (v.place_id) v.place_id, v.name, v.initials, v.expected_heads
    from meetings_venues v join meetings_meetings m on m.id = v.meeting_id
    where m.committee_id = ${committeeId} and (v.place_id is not null or v.kind = 'main')
    order by v.place_id, m.starts_at desc
  `.execute(tx);
  return new Map(rows.map((row) => [row.place_id, row]));
}

/** Adds venues; answers their ids. */
export async function addVenues(
  tx: Tx,
  rows: readonly Insertable<MeetingsTables["meetings_venues"]>[],
): Promise<VenueRow[]> {
  return db(tx).insertInto("meetings_venues").values(rows).returningAll().execute();
}

/** Changes one venue. */
export async function changeVenue(
  tx: Tx,
  venueId: string,
  set: Updateable<MeetingsTables["meetings_venues"]>,
): Promise<void> {
  if (Object.keys(set).length === 0) {
    return;
  }
  await db(tx).updateTable("meetings_venues").set(set).where("id", "=", venueId).execute();
}

/** Puts the venues of a meeting in this order. */
export async function orderVenues(
  tx: Tx,
  meetingId: string,
  venueIds: readonly string[],
): Promise<void> {
  await sql`
    update meetings_venues v set sort = o.sort
    from unnest(${[...venueIds]}::uuid[]) with ordinality as o (id, sort)
    where v.id = o.id and v.meeting_id = ${meetingId}
  `.execute(tx);
}

/** Takes a venue out: its screen and operators leave the roster, its people stay without one. */
export async function removeVenue(tx: Tx, venueId: string): Promise<string[]> {
  const gone = await db(tx)
    .deleteFrom("meetings_roster")
    .where("venue_id", "=", venueId)
    .where("role", "in", ["venue", "operator"])
    .returning("person_id")
    .execute();
  const moved = await db(tx)
    .updateTable("meetings_roster")
    .set({ venue_id: null })
    .where("venue_id", "=", venueId)
    .returning("person_id")
    .execute();
  await db(tx).deleteFrom("meetings_venues").where("id", "=", venueId).execute();
  return [...gone, ...moved].map((row) => row.person_id);
}

/** Is a speech booked at this venue? */
export async function hasSpeech(tx: Reader, venueId: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom("meetings_speeches")
    .select("id")
    .where("venue_id", "=", venueId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
