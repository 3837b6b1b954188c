import { type Kysely, sql } from "kysely";

/** The rule by which those who ask stand in the queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table conference_rules
      add column order_rule text not null default 'first-come'
        check (order_rule in ('first-come', 'unspoken-first', 'alternating'))
  `.execute(db);
}
