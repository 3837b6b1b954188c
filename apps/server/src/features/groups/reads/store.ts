import { type Kysely, sql } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { GroupsTables } from "../store.tables.ts";

const db = (tx: Reader): Kysely<GroupsTables> => tx.withTables<GroupsTables>();

/** Says how far a person has read: never back, and never beyond the last post. True when it went on. */
export async function markUpTo(
  tx: Tx,
  groupId: string,
  personId: string,
  upTo: number,
): Promise<boolean> {
  const { rows } = await sql<{ upTo: number }>`
    insert into groups_reads as r (group_id, person_id, up_to)
    select id, ${personId}, least(${upTo}::integer, last_no) from groups_groups where id = ${groupId}
    on conflict (group_id, person_id) do update set up_to = excluded.up_to
      where r.up_to < excluded.up_to
    returning up_to as "upTo"
  `.execute(tx);
  return rows.length > 0;
}

/** How many of those who belong to a group now have read each post from `from` to `to`. */
export async function countReads(
  tx: Reader,
  groupId: string,
  from: number,
  to: number,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ no: number; people: number }>`
    select least(r.up_to, ${to}::integer) as no, count(*) as people
    from groups_reads r
    join groups_members m
      on m.group_id = r.group_id and m.person_id = r.person_id and m.left_at is null
    where r.group_id = ${groupId} and r.up_to >= ${from}::integer
    group by 1
  `.execute(tx);
  const ended = new Map(rows.map(({ no, people }) => [no, people]));
  const reads: Record<string, number> = {};
  let readers = 0;
  // Whoever has read a post has read those before it.
  for (let no = to; no >= from; no -= 1) {
    readers += ended.get(no) ?? 0;
    if (readers > 0) {
      reads[String(no)] = readers;
    }
  }
  return reads;
}

/** Keeps what is about to be told, so that a snapshot says the same. */
export async function keepReads(
  tx: Tx,
  groupId: string,
  reads: Record<string, number>,
  now: Date,
): Promise<void> {
  await db(tx)
    .updateTable("groups_groups")
    .set({ reads: JSON.stringify(reads), reads_at: now })
    .where("id", "=", groupId)
    .execute();
}
