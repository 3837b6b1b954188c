import { type Kysely, sql } from "kysely";

/** The polling tour and the lock of the stage. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table conference_rules
      add column tour_seconds integer not null default 15 check (tour_seconds between 5 and 120)
  `.execute(db);
  await sql`
    alter table conference_sittings
      add column tour jsonb,
      add column stage_lock jsonb
  `.execute(db);
}
