import type { Act } from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { ConferenceTables } from "./tables.ts";

const db = (tx: Reader) => tx.withTables<ConferenceTables>();

/** Notes that a speech began; one that was interrupted keeps its first beginning. */
export async function noteBegun(tx: Tx, floorId: string, at: Date): Promise<void> {
  await sql`
    update conference_floor set begun_at = coalesce(begun_at, ${at}), ended_at = null
    where id = ${floorId}
  `.execute(tx);
}

/** Notes that a speech ended, and how long this part of it was. */
export async function noteEnded(
  tx: Tx,
  floorId: string,
  { at, spokenMs, limitMs }: { at: Date; spokenMs: number | null; limitMs: number | null },
): Promise<void> {
  await sql`
    update conference_floor set ended_at = ${at}, spoken_ms = spoken_ms + ${spokenMs ?? 0},
      limit_ms = coalesce(${limitMs}::integer, limit_ms)
    where id = ${floorId}
  `.execute(tx);
}

/** Who spoke, in the order of speaking. */
export const spokenOf = (tx: Reader, meetingId: string) =>
  db(tx)
    .selectFrom("conference_floor")
    .select(["speaker", "title", "subject", "venue_id", "kind", "minutes"])
    .select(["begun_at", "ended_at", "spoken_ms", "limit_ms"])
    .where("meeting_id", "=", meetingId)
    .where("state", "=", "done")
    .orderBy(sql`coalesce(begun_at, called_at, asked_at)`)
    .execute();

/** Lines of the act list after a number, oldest first, with the number of the last. */
export async function actsAfter(
  tx: Reader,
  meetingId: string,
  after: number,
  limit: number,
): Promise<{ acts: Act[]; last: number }> {
  const rows = await db(tx)
    .selectFrom("conference_acts")
    .select(["no", "id", "at", "by", "what", "values"])
    .where("meeting_id", "=", meetingId)
    .where("no", ">", after)
    .orderBy("no")
    .limit(limit)
    .execute();
  const acts = rows.map(({ no: _no, ...row }) => ({ ...row, at: row.at.toISOString() }));
  return { acts, last: rows.at(-1)?.no ?? after };
}

/** Lines of the act list of some kinds, oldest first. */
export async function actsOfKinds(
  tx: Reader,
  meetingId: string,
  kinds: readonly string[],
): Promise<Act[]> {
  const rows = await db(tx)
    .selectFrom("conference_acts")
    .select(["id", "at", "by", "what", "values"])
    .where("meeting_id", "=", meetingId)
    .where("what", "in", kinds)
    .orderBy("no")
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
