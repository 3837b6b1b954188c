import { type Kysely, sql } from "kysely";

/** When each speech began and ended and how long it was, for the minutes of the sitting. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table conference_floor
      add column begun_at timestamptz,
      add column ended_at timestamptz,
      -- Without pauses; of a speech that was interrupted, all its parts together.
      add column spoken_ms integer not null default 0,
      -- What its clock allowed in the end, extensions included.
      add column limit_ms integer
  `.execute(db);
}
