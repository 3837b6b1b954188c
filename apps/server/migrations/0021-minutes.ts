import { type Kysely, sql } from "kysely";

/** The minutes of sittings, edition by edition. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table minutes_editions (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      no integer not null check (no >= 1),
      state text not null check (state in ('draft', 'submitted', 'signed', 'published')),
      version integer not null default 1,
      number text not null,
      title text not null,
      sections jsonb not null,
      -- What happened, as it stood when the draft was sent to be signed; null while it is a draft.
      record jsonb,
      reason text,
      saved jsonb not null,
      returned jsonb,
      submitted jsonb,
      signed jsonb,
      published jsonb,
      unique (meeting_id, no),
      constraint minutes_signed check ((state in ('signed', 'published')) = (signed is not null)),
      constraint minutes_recorded check (state = 'draft' or record is not null)
    )
  `.execute(db);
  // One edition is written at a time: a rule that not even a fault in the code may break.
  await sql`
    create unique index minutes_editions_open on minutes_editions (meeting_id)
    where state in ('draft', 'submitted')
  `.execute(db);
}
