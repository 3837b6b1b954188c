import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/**
 * Takes over agenda, venues and roster of an earlier meeting. Its speeches, material, receipts and
 * topic group are of that meeting alone.
 */
export async function copyMeeting(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into meetings_venues (meeting_id, place_id, name, initials, kind, sort, code,
      expected_heads, operator_name, operator_phone)
    select ${toId}, place_id, name, initials, kind, sort, code,
      expected_heads, operator_name, operator_phone
    from meetings_venues where meeting_id = ${fromId}
  `.execute(tx);
  // A place in the order is a venue's, or an item's, name within a meeting: by it the copies find each other.
  await sql`
    insert into meetings_items (meeting_id, sort, title, who, minutes, venue_id)
    select ${toId}, i.sort, i.title, i.who, i.minutes, made.id
    from meetings_items i
    left join meetings_venues v on v.id = i.venue_id
    left join meetings_venues made on made.meeting_id = ${toId} and made.sort = v.sort
    where i.meeting_id = ${fromId}
  `.execute(tx);
  await sql`
    update meetings_items made set parent_id = made_parent.id
    from meetings_items i
    join meetings_items p on p.id = i.parent_id
    join meetings_items made_parent on made_parent.meeting_id = ${toId} and made_parent.sort = p.sort
    where i.meeting_id = ${fromId} and made.meeting_id = ${toId} and made.sort = i.sort
  `.execute(tx);
  await sql`
    insert into meetings_roster (meeting_id, person_id, role, venue_id, name, title, sort)
    select ${toId}, r.person_id, r.role, made.id, r.name, r.title, r.sort
    from meetings_roster r
    left join meetings_venues v on v.id = r.venue_id
    left join meetings_venues made on made.meeting_id = ${toId} and made.sort = v.sort
    where r.meeting_id = ${fromId}
  `.execute(tx);
}
