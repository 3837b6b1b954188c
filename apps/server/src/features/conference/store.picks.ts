import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { ConferenceTables, PickRow } from "./tables.ts";

const db = (tx: Reader) => tx.withTables<ConferenceTables>();

/** Every pick of a sitting, in the order of picking. */
export const picksOf = (tx: Reader, meetingId: string): Promise<PickRow[]> =>
  db(tx)
    .selectFrom("conference_picks")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("no")
    .execute();

/** Adds a pick as the newest. */
export async function addPick(tx: Tx, meetingId: string, pick: PickedPost): Promise<void> {
  await sql`
    insert into conference_picks
      (id, meeting_id, no, post_id, author, title, text, state, picked_at, shown_at, answer)
    select ${pick.id}, ${meetingId}, coalesce(max(no), 0) + 1, ${pick.postId}, ${pick.author},
           ${pick.title}, ${pick.text}, ${pick.state}, ${pick.pickedAt}::timestamptz, null, null
    from conference_picks where meeting_id = ${meetingId}
  `.execute(tx);
}

/** Writes what became of a pick. */
export async function savePick(tx: Tx, pick: PickedPost): Promise<void> {
  await db(tx)
    .updateTable("conference_picks")
    .set({
      state: pick.state,
      text: pick.text,
      shown_at: pick.shownAt === null ? null : new Date(pick.shownAt),
      answer: pick.answer === null ? null : JSON.stringify(pick.answer),
    })
    .where("id", "=", pick.id)
    .execute();
}
