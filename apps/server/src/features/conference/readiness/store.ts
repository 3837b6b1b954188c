import { nothingReady, usualItems } from "@plenary/contract/conference/readiness/rules";
import type { Readiness, ReadinessItem } from "@plenary/contract/conference/readiness/schema";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { ConferenceTables } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<ConferenceTables>();

/** The checks a committee declares, or the usual ones. */
export async function itemsOf(tx: Reader, committeeId: string): Promise<ReadinessItem[]> {
  const row = await db(tx)
    .selectFrom("conference_rules")
    .select("readiness_items")
    .where("committee_id", "=", committeeId)
    .executeTakeFirst();
  return row?.readiness_items ?? [...usualItems];
}

/** How far the venues of a sitting are; one that has reported nothing is not in it. */
export async function readinessOf(
  tx: Reader,
  meetingId: string,
): Promise<Record<string, Readiness>> {
  const rows = await db(tx)
    .selectFrom("conference_readiness")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .execute();
  return Object.fromEntries(
    rows.map(({ venue_id, ticks, note, contacts, signs }) => [
      venue_id,
      { ticks, note, contacts, signs },
    ]),
  );
}

/** How far one venue is. */
export async function readinessOfVenue(
  tx: Reader,
  meetingId: string,
  venueId: string,
): Promise<Readiness> {
  const row = await db(tx)
    .selectFrom("conference_readiness")
    .select(["ticks", "note", "contacts", "signs"])
    .where("meeting_id", "=", meetingId)
    .where("venue_id", "=", venueId)
    .executeTakeFirst();
  return row ?? nothingReady;
}

/** Writes how far a venue is. */
export async function saveReadiness(
  tx: Tx,
  meetingId: string,
  venueId: string,
  readiness: Readiness,
): Promise<void> {
  const changing = {
    ticks: JSON.stringify(readiness.ticks),
    note: readiness.note,
    contacts: JSON.stringify(readiness.contacts),
    signs: readiness.signs === null ? null : JSON.stringify(readiness.signs),
  };
  await db(tx)
    .insertInto("conference_readiness")
    .values({ meeting_id: meetingId, venue_id: venueId, ...changing })
    .onConflict((conflict) => conflict.columns(["meeting_id", "venue_id"]).doUpdateSet(changing))
    .execute();
}
