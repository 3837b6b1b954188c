import type { RollCall, RollMark } from "@plenary/contract/conference/rollCall/schema";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { ConferenceTables } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<ConferenceTables>();

export type RollMarks = Record<string, RollMark>;

/** The committee's phrase, and after how long the caller is reminded. */
export async function rollRulesOf(
  tx: Reader,
  committeeId: string,
): Promise<Pick<RollCall, "phrase" | "hintMs">> {
  const row = await db(tx)
    .selectFrom("conference_rules")
    .select(["roll_phrase", "roll_hint_ms"])
    .where("committee_id", "=", committeeId)
    .executeTakeFirst();
  return { phrase: row?.roll_phrase ?? "", hintMs: row?.roll_hint_ms ?? 15_000 };
}

/** The roll call of a sitting; null before the first. */
export async function rollCallOf(tx: Reader, meetingId: string): Promise<RollCall | null> {
  const row = await db(tx)
    .selectFrom("conference_roll_calls")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  return row
    ? {
        ...{ state: row.state, round: row.round, turn: row.turn, venueId: row.venue_id },
        calledAt: row.called_at?.toISOString() ?? null,
        ...{ phrase: row.phrase, hintMs: row.hint_ms },
      }
    : null;
}

/** Writes how the roll call stands. */
export async function saveRollCall(tx: Tx, meetingId: string, roll: RollCall): Promise<void> {
  const changing = {
    ...{ state: roll.state, round: roll.round, turn: roll.turn, venue_id: roll.venueId },
    called_at: roll.calledAt === null ? null : new Date(roll.calledAt),
  };
  await db(tx)
    .insertInto("conference_roll_calls")
    .values({ meeting_id: meetingId, phrase: roll.phrase, hint_ms: roll.hintMs, ...changing })
    .onConflict((conflict) => conflict.column("meeting_id").doUpdateSet(changing))
    .execute();
}

/** What was found so far, by venue. */
export async function marksOf(tx: Reader, meetingId: string): Promise<RollMarks> {
  const rows = await db(tx)
    .selectFrom("conference_roll_marks")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .execute();
  return Object.fromEntries(
    rows.map((row): [string, RollMark] => [
      row.venue_id,
      {
        ...{ hasDevice: row.has_device, hasPicture: row.has_picture, hasSound: row.has_sound },
        ...{ answer: row.answer, heads: row.heads, note: row.note },
        ...{ at: row.at.toISOString(), by: row.by },
      },
    ]),
  );
}

/** Writes what was found of a venue. */
export async function saveMark(
  tx: Tx,
  meetingId: string,
  venueId: string,
  mark: RollMark,
): Promise<void> {
  const changing = {
    ...{ has_device: mark.hasDevice, has_picture: mark.hasPicture, has_sound: mark.hasSound },
    ...{ answer: mark.answer, heads: mark.heads, note: mark.note },
    ...{ at: new Date(mark.at), by: mark.by },
  };
  await db(tx)
    .insertInto("conference_roll_marks")
    .values({ meeting_id: meetingId, venue_id: venueId, ...changing })
    .onConflict((conflict) => conflict.columns(["meeting_id", "venue_id"]).doUpdateSet(changing))
    .execute();
}
