import { type Kysely, sql } from "kysely";

/** 联调 and 点名: the readiness of venues, the roll call of a sitting and what it found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table conference_rules
      -- With {venue} where its name stands; empty: the usual phrase.
      add column roll_phrase text not null default '',
      add column roll_hint_ms integer not null default 15000
        check (roll_hint_ms between 1000 and 600000),
      -- [{"id": "network", "name": ""}, …]; null: the usual checks.
      add column readiness_items jsonb
  `.execute(db);

  await sql`
    create table conference_roll_calls (
      meeting_id uuid primary key references meetings_meetings (id),
      state text not null check (state in ('calling', 'paused', 'finished')),
      round text not null check (round in ('first', 'again')),
      turn integer not null,
      venue_id uuid references meetings_venues (id),
      called_at timestamptz,
      -- As they stood when the roll call began.
      phrase text not null,
      hint_ms integer not null
    ) with (fillfactor = 50)
  `.execute(db);
  await sql`create index conference_roll_calls_venue on conference_roll_calls (venue_id)`.execute(
    db,
  );

  await sql`
    create table conference_roll_marks (
      meeting_id uuid not null references meetings_meetings (id),
      venue_id uuid not null references meetings_venues (id),
      has_device boolean not null,
      has_picture boolean not null,
      has_sound boolean not null,
      answer text check (answer in ('answered', 'silent', 'backup')),
      heads integer,
      note text not null,
      at timestamptz not null,
      by text not null,
      primary key (meeting_id, venue_id)
    )
  `.execute(db);
  await sql`create index conference_roll_marks_venue on conference_roll_marks (venue_id)`.execute(
    db,
  );

  await sql`
    create table conference_readiness (
      meeting_id uuid not null references meetings_meetings (id),
      venue_id uuid not null references meetings_venues (id),
      -- By check: when it was ticked and by whom.
      ticks jsonb not null default '{}',
      note text not null default '',
      contacts jsonb not null default '[]',
      -- What the venue's screen has seen of its own devices.
      signs jsonb,
      primary key (meeting_id, venue_id)
    )
  `.execute(db);
  await sql`create index conference_readiness_venue on conference_readiness (venue_id)`.execute(db);
}
