import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { ConferenceTables, SeatRow } from "./tables.ts";

const db = (tx: Reader) => tx.withTables<ConferenceTables>();

/** The seats behind these identities; who has none is missing. */
export const seatsOf = async (
  tx: Reader,
  meetingId: string,
  identities: readonly string[],
): Promise<SeatRow[]> =>
  identities.length === 0
    ? []
    : db(tx)
        .selectFrom("conference_seats")
        .selectAll()
        .where("meeting_id", "=", meetingId)
        .where("identity", "in", identities)
        .execute();

/** Who has a seat now, undefined when nobody. */
export const findSeat = (
  tx: Reader,
  meetingId: string,
  identity: string,
): Promise<SeatRow | undefined> =>
  db(tx)
    .selectFrom("conference_seats")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("identity", "=", identity)
    .executeTakeFirst();

/** Gives a seat to a page, whoever had it before. */
export async function putSeat(tx: Tx, seat: SeatRow): Promise<void> {
  const { meeting_id: _meeting, identity: _identity, ...held } = seat;
  await db(tx)
    .insertInto("conference_seats")
    .values(seat)
    .onConflict((conflict) => conflict.columns(["meeting_id", "identity"]).doUpdateSet(held))
    .execute();
}

/** Takes one's seats of a lease away; answers their identities. */
export async function dropLease(
  tx: Tx,
  meetingId: string,
  personId: string,
  lease: string,
): Promise<string[]> {
  const rows = await db(tx)
    .deleteFrom("conference_seats")
    .where("meeting_id", "=", meetingId)
    .where("person_id", "=", personId)
    .where("lease", "=", lease)
    .returning("identity")
    .execute();
  return rows.map((row) => row.identity);
}

/** Empties a hall. */
export async function dropSeats(tx: Tx, meetingId: string): Promise<void> {
  await db(tx).deleteFrom("conference_seats").where("meeting_id", "=", meetingId).execute();
}

/** Takes the seats of an ended session away; answers in which sittings they were. */
export async function dropSession(tx: Tx, sessionId: string): Promise<string[]> {
  const rows = await db(tx)
    .deleteFrom("conference_seats")
    .where("session_id", "=", sessionId)
    .returning("meeting_id")
    .execute();
  return [...new Set(rows.map((row) => row.meeting_id))];
}

/** The seats of a session, in all sittings. */
export const seatsOfSession = (tx: Reader, sessionId: string): Promise<SeatRow[]> =>
  db(tx).selectFrom("conference_seats").selectAll().where("session_id", "=", sessionId).execute();

/** The seats that these people have in one sitting. */
export const seatsOfPeople = (
  tx: Reader,
  meetingId: string,
  personIds: readonly string[],
): Promise<SeatRow[]> =>
  db(tx)
    .selectFrom("conference_seats")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("person_id", "=", sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();

/** Takes a seat away, unless another page holds it by now. */
export async function dropSeat(tx: Tx, seat: SeatRow): Promise<void> {
  await db(tx)
    .deleteFrom("conference_seats")
    .where("meeting_id", "=", seat.meeting_id)
    .where("identity", "=", seat.identity)
    .where("lease", "=", seat.lease)
    .execute();
}
