import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { MeetingsTables, NoticeRow, RosterRow } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();
export const rosterPage = 100;

/** Rows of these people, in any role; of everybody when none are named. */
export function rosterRows(
  tx: Reader,
  meetingId: string,
  personIds?: readonly string[],
): Promise<RosterRow[]> {
  let query = db(tx)
    .selectFrom("meetings_roster")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("sort")
    .orderBy("person_id");
  if (personIds !== undefined) {
    query = query.where("person_id", "=", sql<string>`any(${[...personIds]}::uuid[])`);
  }
  return query.execute();
}

/** Seats somebody elsewhere; false when they are not on the roster in this role. */
export async function seat(
  tx: Tx,
  key: { meetingId: string; personId: string; role: MeetingRole },
  venueId: string | null,
): Promise<boolean> {
  const done = await db(tx)
    .updateTable("meetings_roster")
    .set({ venue_id: venueId })
    .where("meeting_id", "=", key.meetingId)
    .where("person_id", "=", key.personId)
    .where("role", "=", key.role)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Takes somebody off in one role; false when they are not on it. */
export async function strike(
  tx: Tx,
  key: { meetingId: string; personId: string; role: MeetingRole },
): Promise<boolean> {
  const done = await db(tx)
    .deleteFrom("meetings_roster")
    .where("meeting_id", "=", key.meetingId)
    .where("person_id", "=", key.personId)
    .where("role", "=", key.role)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** How many are in each role. */
export async function roleCounts(
  tx: Reader,
  meetingId: string,
): Promise<{ role: MeetingRole; people: number }[]> {
  const rows = await db(tx)
    .selectFrom("meetings_roster")
    .select(["role", sql<number>`count(*)`.as("people")])
    .where("meeting_id", "=", meetingId)
    .groupBy("role")
    .execute();
  return rows;
}

export type RosterLine = RosterRow & { rank: number } & {
  [K in keyof NoticeRow as `n_${K & string}`]: NoticeRow[K] | null;
};

export interface RosterWish {
  role?: MeetingRole | undefined;
  venueId?: string | undefined;
  search?: string | undefined;
  receipt?: "unread" | "silent" | "coming" | "leave" | "undecided" | undefined;
  after?: { rank: number; sort: number; personId: string } | undefined;
}

const rank = sql<number>`array_position(array['chair', 'department', 'member', 'observer', 'director',
  'clerk', 'technician', 'operator', 'venue'], r.role)`;

const receipts = {
  unread: sql<boolean>`n.sent_at is not null and n.read_at is null`,
  silent: sql<boolean>`n.sent_at is not null and n.answer is null`,
  coming: sql<boolean>`n.answer = 'coming'`,
  leave: sql<boolean>`n.answer = 'leave'`,
  undecided: sql<boolean>`n.answer = 'leave' and n.decision is null`,
};

/** The roster with receipts: who presides first, then by their place in lists of names. */
export async function rosterLines(
  tx: Reader,
  meetingId: string,
  { role, venueId, search, receipt, after }: RosterWish,
  limit: number,
): Promise<RosterLine[]> {
  let query = db(tx)
    .selectFrom("meetings_roster as r")
    .leftJoin("meetings_notices as n", (join) =>
      join.onRef("n.meeting_id", "=", "r.meeting_id").onRef("n.person_id", "=", "r.person_id"),
    )
    .selectAll("r")
    .select([
      rank.as("rank"),
      ...(["meeting_id", "person_id", "sent_at", "read_at", "reminded_at"] as const).map(
        (each) => `n.${each} as n_${each}` as const,
      ),
      ...(["answer", "reason", "answered_at", "decision", "decided_by"] as const).map(
        (each) => `n.${each} as n_${each}` as const,
      ),
    ])
    .where("r.meeting_id", "=", meetingId)
    .orderBy(rank)
    .orderBy("r.sort")
    .orderBy("r.person_id")
    .limit(limit);
  if (role !== undefined) {
    query = query.where("r.role", "=", role);
  }
  if (venueId !== undefined) {
    query = query.where("r.venue_id", "=", venueId);
  }
  if (search !== undefined && search.trim() !== "") {
    query = query.where("r.name", "ilike", `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`);
  }
  if (receipt !== undefined) {
    query = query.where(receipts[receipt]);
  }
  if (after !== undefined) {
    const { rank: r, sort, personId } = after;
    query = query.where(
      sql<boolean>`(${rank}, r.sort, r.person_id) > (${r}::int, ${sort}::int, ${personId}::uuid)`,
    );
  }
  return query.execute() as Promise<RosterLine[]>;
}
