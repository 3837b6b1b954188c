import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/**
 * Counts one attempt in one statement, whatever other nodes do at once. Answers until when the key
 * waits, or null when the attempt may be made. A count is forgotten when `lockMs` passed without one.
 */
export async function countAttempt(
  db: Db,
  key: Buffer,
  most: number,
  now: Date,
  lockMs: number,
): Promise<Date | null> {
  const stale = new Date(now.getTime() - lockMs);
  const until = new Date(now.getTime() + lockMs);
  const { rows } = await sql<{ failures: number; lockedUntil: Date | null }>`
    insert into identity_attempts as attempt (key, failures, since, locked_until)
    values (${key}, 1, ${now}, null)
    on conflict (key) do update set
      failures = case
        when attempt.locked_until > ${now} then attempt.failures
        when attempt.locked_until is not null or attempt.since < ${stale} then 1
        else attempt.failures + 1 end,
      since = case
        when attempt.locked_until > ${now} then attempt.since
        when attempt.locked_until is not null or attempt.since < ${stale} then ${now}
        else attempt.since end,
      locked_until = case
        when attempt.locked_until > ${now} then attempt.locked_until
        when attempt.locked_until is not null or attempt.since < ${stale} then null
        when attempt.failures + 1 > ${most} then ${until}::timestamptz
        else null end
    returning failures, locked_until as "lockedUntil"
  `.execute(db);
  return rows[0]?.lockedUntil ?? null;
}

/** Forgets the failures of a key: its owner came in. */
export async function forgetAttempts(db: Db, key: Buffer): Promise<void> {
  await sql`delete from identity_attempts where key = ${key}`.execute(db);
}

/** Takes one attempt back from a wider limit, because it was no failure. */
export async function giveBackAttempt(db: Db, key: Buffer): Promise<void> {
  await sql`
    update identity_attempts set failures = greatest(failures - 1, 0) where key = ${key}
  `.execute(db);
}

/** Forgets counts that no longer hold anybody back. */
export async function forgetStale(db: Db, before: Date): Promise<void> {
  await sql`
    delete from identity_attempts
    where since < ${before} and (locked_until is null or locked_until < ${before})
  `.execute(db);
}
