import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { MeetingsTables } from "./tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();

/** How many there are of each role, and who they are as far as `named` of them. */
export async function rolesOfMeeting(
  tx: Reader,
  meetingId: string,
  named: number,
): Promise<{ role: MeetingRole; count: number; personIds: string[] }[]> {
  const { rows } = await sql<{ role: MeetingRole; count: number; personIds: string[] }>`
    select role, count(distinct person_id) as count,
      (array_agg(distinct person_id))[1:${named}] as "personIds"
    from meetings_roster where meeting_id = ${meetingId} group by role
  `.execute(db(tx));
  return rows;
}
