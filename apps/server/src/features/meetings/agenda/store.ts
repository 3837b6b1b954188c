import { sql, type Updateable } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { ItemRow, MeetingsTables } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();

/** One item of a meeting. */
export const findItem = (
  tx: Reader,
  meetingId: string,
  itemId: string,
): Promise<ItemRow | undefined> =>
  db(tx)
    .selectFrom("meetings_items")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("id", "=", itemId)
    .executeTakeFirst();

/** Adds an item behind all others; answers its id. */
export async function addItem(
  tx: Tx,
  item: Pick<ItemRow, "meeting_id" | "title" | "who" | "minutes" | "parent_id" | "venue_id">,
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("meetings_items")
    .values({
      ...item,
      sort: sql<number>`(select coalesce(max(sort), 0) + 1 from meetings_items
        where meeting_id = ${item.meeting_id})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes one item. */
export async function changeItem(
  tx: Tx,
  itemId: string,
  set: Updateable<MeetingsTables["meetings_items"]>,
): Promise<void> {
  if (Object.keys(set).length === 0) {
    return;
  }
  await db(tx).updateTable("meetings_items").set(set).where("id", "=", itemId).execute();
}

/** Takes an item off, with its children. */
export async function removeItem(tx: Tx, itemId: string): Promise<void> {
  await db(tx).deleteFrom("meetings_items").where("id", "=", itemId).execute();
}

/** Puts all items of a meeting in this order. */
export async function orderItems(
  tx: Tx,
  meetingId: string,
  items: readonly { id: string; parentId: string | null }[],
): Promise<void> {
  await sql`
    update meetings_items i set sort = o.sort, parent_id = o.parent_id
    from unnest(${items.map((each) => each.id)}::uuid[], ${items.map((each) => each.parentId)}::uuid[])
      with ordinality as o (id, parent_id, sort)
    where i.id = o.id and i.meeting_id = ${meetingId}
  `.execute(tx);
}
