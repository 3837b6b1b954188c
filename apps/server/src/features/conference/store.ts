import type {
  Act,
  FloorEntry,
  HallVenue,
  SittingLive,
  VenueDesk,
} from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Hall, HallState, HeldEntry } from "./hall.ts";
import type { ConferenceTables, FloorRow, HallVenueRow, SittingRow } from "./tables.ts";

const db = (tx: Reader) => tx.withTables<ConferenceTables>();
const json = (value: unknown): string => JSON.stringify(value);
const jsonOrNull = (value: unknown): string | null => (value === null ? null : json(value));
const dateOrNull = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

/** What holds where a committee has laid down nothing. */
export const usualRules: SittingLive["rules"] = {
  bookedMinutes: 8,
  impromptuMinutes: 5,
  warnMs: 60_000,
  answerMs: 10_000,
  tourSeconds: 15,
  orderRule: "first-come",
};

/** The committee's rules of the hall, or the defaults. */
export async function rulesOf(tx: Reader, committeeId: string): Promise<SittingLive["rules"]> {
  const row = await db(tx)
    .selectFrom("conference_rules")
    .selectAll()
    .where("committee_id", "=", committeeId)
    .executeTakeFirst();
  return row
    ? {
        bookedMinutes: row.booked_minutes,
        impromptuMinutes: row.impromptu_minutes,
        warnMs: row.warn_ms,
        answerMs: row.answer_ms,
        tourSeconds: row.tour_seconds,
        orderRule: row.order_rule,
      }
    : usualRules;
}

/** The row of a sitting, undefined before anything happened in it. */
export const findSitting = (tx: Reader, meetingId: string): Promise<SittingRow | undefined> =>
  db(tx)
    .selectFrom("conference_sittings")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();

/** Holds the row of a sitting until the commit; undefined before anything happened in it. */
export const lockSitting = (tx: Tx, meetingId: string): Promise<SittingRow | undefined> =>
  db(tx)
    .selectFrom("conference_sittings")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .forUpdate()
    .executeTakeFirst();

/** Makes the row of a sitting; of two who do at once one waits for the other, and both then hold it in turn. */
export async function beginSitting(
  tx: Tx,
  meetingId: string,
  { stage, rules, counts }: Pick<HallState, "stage" | "rules" | "counts">,
): Promise<void> {
  await db(tx)
    .insertInto("conference_sittings")
    .values({
      meeting_id: meetingId,
      stage: json(stage),
      rules: json(rules),
      posts: counts.posts,
      armed: null,
      take: null,
      clock: null,
      post: null,
      ending_asked_at: null,
      sitting_since: null,
      tour: null,
      stage_lock: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The live rows of venues; one that was never touched has none. */
export const venuesOf = (tx: Reader, meetingId: string): Promise<HallVenueRow[]> =>
  db(tx).selectFrom("conference_venues").selectAll().where("meeting_id", "=", meetingId).execute();

/** Every entry of a sitting's queue, by its place. */
export const floorOf = (tx: Reader, meetingId: string): Promise<FloorRow[]> =>
  db(tx)
    .selectFrom("conference_floor")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("sort")
    .execute();

/** Agenda items that were begun. */
export const itemsOf = (tx: Reader, meetingId: string) =>
  db(tx).selectFrom("conference_items").selectAll().where("meeting_id", "=", meetingId).execute();

/** The newest lines of the act list, oldest first. */
export async function actsOf(tx: Reader, meetingId: string, limit: number): Promise<Act[]> {
  const rows = await db(tx)
    .selectFrom("conference_acts")
    .select(["id", "at", "by", "what", "values"])
    .where("meeting_id", "=", meetingId)
    .orderBy("no", "desc")
    .limit(limit)
    .execute();
  return rows.reverse().map((row) => ({ ...row, at: row.at.toISOString() }));
}

export interface TakeWithShown {
  id: string;
  at: Date;
  expected: number;
  shown: Record<string, number>;
}

/** The newest takes that some screen has shown, oldest first; `takeId` for one take, shown or not. */
export async function takesOf(
  tx: Reader,
  meetingId: string,
  only: { limit: number } | { takeId: string },
): Promise<TakeWithShown[]> {
  const which =
    "takeId" in only
      ? sql`t.id = ${only.takeId}`
      : sql`exists (select from conference_shown s where s.take_id = t.id)`;
  const { rows } = await sql<TakeWithShown>`
    select t.id, t.at, t.expected,
      coalesce((select jsonb_object_agg(s.venue_id, s.ms) from conference_shown s
                where s.take_id = t.id), '{}') as shown
    from conference_takes t
    where t.meeting_id = ${meetingId} and ${which}
    order by t.no desc limit ${"limit" in only ? only.limit : 1}
  `.execute(tx);
  return rows.reverse();
}

/** Writes the sitting's own row. */
export async function saveSitting(tx: Tx, { meeting, live }: Hall): Promise<void> {
  await db(tx)
    .updateTable("conference_sittings")
    .set({
      stage: json(live.stage),
      armed: jsonOrNull(live.armed),
      is_armed_by_hand: live.isArmedByHand,
      take: jsonOrNull(live.take),
      clock: jsonOrNull(live.clock),
      post: jsonOrNull(live.post),
      ending_asked_at: dateOrNull(live.endingAskedAt),
      sitting_since: dateOrNull(live.sittingSince),
      is_held: live.isHeld,
      tour: jsonOrNull(live.tour),
      stage_lock: jsonOrNull(live.lock),
      rules: json(live.rules),
      speeches: live.counts.speeches,
      posts: live.counts.posts,
      asked: live.asked,
      acts: live.acts,
    })
    .where("meeting_id", "=", meeting.meetingId)
    .execute();
}

/** Writes the live side of venues that changed. */
export async function saveVenues(
  tx: Tx,
  meetingId: string,
  venues: readonly HallVenue[],
): Promise<void> {
  if (venues.length === 0) {
    return;
  }
  await db(tx)
    .insertInto("conference_venues")
    .values(
      venues.map((venue) => ({
        meeting_id: meetingId,
        venue_id: venue.id,
        link: venue.link,
        link_since: dateOrNull(venue.linkSince),
        is_open: venue.isOpen,
        heads: null,
        line: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["meeting_id", "venue_id"]).doUpdateSet((eb) => ({
        link: eb.ref("excluded.link"),
        link_since: eb.ref("excluded.link_since"),
        is_open: eb.ref("excluded.is_open"),
      })),
    )
    .execute();
}

/** Writes entries that changed; those that let the floor go before the one that gets it. */
export async function saveFloor(
  tx: Tx,
  meetingId: string,
  entries: readonly HeldEntry[],
): Promise<void> {
  const holds = (entry: FloorEntry) => entry.state === "called" || entry.state === "speaking";
  const ordered = [...entries].sort((a, b) => Number(holds(a)) - Number(holds(b)));
  for (const entry of ordered) {
    const changing = {
      state: entry.state,
      called_at: dateOrNull(entry.calledAt),
      sort: entry.order,
      note: entry.note,
    };
    await db(tx)
      .insertInto("conference_floor")
      .values({
        id: entry.id,
        meeting_id: meetingId,
        venue_id: entry.venueId,
        speech_id: entry.speechId,
        kind: entry.kind,
        speaker: entry.speaker,
        title: entry.title,
        subject: entry.subject,
        minutes: entry.minutes,
        asked_at: new Date(entry.askedAt),
        ...changing,
      })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(changing))
      .execute();
  }
}

/** Adds lines to the act list; `after` is how many there were. */
export async function addActs(
  tx: Tx,
  meetingId: string,
  personId: string,
  after: number,
  acts: readonly Act[],
): Promise<void> {
  if (acts.length === 0) {
    return;
  }
  await db(tx)
    .insertInto("conference_acts")
    .values(
      acts.map((each, i) => ({
        meeting_id: meetingId,
        no: after + i + 1,
        id: each.id,
        at: new Date(each.at),
        by: each.by,
        person_id: personId,
        what: each.what,
        values: json(each.values),
      })),
    )
    .execute();
}

/** Keeps a take, with the number of screens it is expected on. */
export async function addTake(tx: Tx, hall: Hall, expected: number): Promise<void> {
  const { take, stage } = hall.live;
  if (!take) {
    return;
  }
  await sql`
    insert into conference_takes (id, meeting_id, no, at, stage, was_armed, expected)
    select ${take.id}, ${hall.meeting.meetingId}, coalesce(max(no), 0) + 1, ${take.at}::timestamptz,
           ${json(stage)}::jsonb, ${take.wasArmed}, ${expected}::int
    from conference_takes where meeting_id = ${hall.meeting.meetingId}
  `.execute(tx);
}

/** The venue's heads and line, which only the desk sees. */
export async function deskOf(
  tx: Reader,
  meetingId: string,
): Promise<Map<string, Pick<VenueDesk, "heads" | "line">>> {
  const rows = await venuesOf(tx, meetingId);
  return new Map(rows.map(({ venue_id, heads, line }) => [venue_id, { heads, line }]));
}

/** Begins an item of the agenda; items begun and not ended end now. */
export async function beginItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
  now: Date,
): Promise<void> {
  await db(tx)
    .updateTable("conference_items")
    .set({ ended_at: now })
    .where("meeting_id", "=", meetingId)
    .where("item_id", "<>", itemId)
    .where("ended_at", "is", null)
    .execute();
  await db(tx)
    .insertInto("conference_items")
    .values({ meeting_id: meetingId, item_id: itemId, begun_at: now, ended_at: null })
    .onConflict((conflict) =>
      conflict.columns(["meeting_id", "item_id"]).doUpdateSet({ begun_at: now, ended_at: null }),
    )
    .execute();
}
