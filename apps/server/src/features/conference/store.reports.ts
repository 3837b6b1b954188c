import type { Line } from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { ConferenceTables } from "./tables.ts";

/** Keeps when screens showed a take; answers those that had not said so before. */
export async function addShown(
  tx: Tx,
  takeId: string,
  shown: readonly (readonly [venueId: string, ms: number])[],
): Promise<[string, number][]> {
  if (shown.length === 0) {
    return [];
  }
  const rows = await tx
    .withTables<ConferenceTables>()
    .insertInto("conference_shown")
    .values(shown.map(([venueId, ms]) => ({ take_id: takeId, venue_id: venueId, ms })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(["venue_id", "ms"])
    .execute();
  return rows.map((row) => [row.venue_id, row.ms]);
}

interface OneVenue {
  meetingId: string;
  venueId: string;
  /** Whether its microphone is open, should this be its first row. */
  isOpen: boolean;
}

/** Keeps the latest line of a venue. */
export async function saveLine(tx: Tx, venue: OneVenue, line: Line): Promise<void> {
  await sql`
    insert into conference_venues (meeting_id, venue_id, link, is_open, line)
    values (${venue.meetingId}, ${venue.venueId}, 'away', ${venue.isOpen}, ${JSON.stringify(line)}::jsonb)
    on conflict (meeting_id, venue_id) do update set line = excluded.line
  `.execute(tx);
}

/** Keeps how many have come to a venue. */
export async function saveHeads(tx: Tx, venue: OneVenue, heads: number): Promise<void> {
  await sql`
    insert into conference_venues (meeting_id, venue_id, link, is_open, heads)
    values (${venue.meetingId}, ${venue.venueId}, 'away', ${venue.isOpen}, ${heads})
    on conflict (meeting_id, venue_id) do update set heads = excluded.heads
  `.execute(tx);
}
