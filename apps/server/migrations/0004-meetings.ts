import { type Kysely, sql } from "kysely";

/** Places, meetings, their agenda, venues, booked speeches and rosters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meetings_places (
      id uuid primary key default uuidv7(),
      committee_id uuid not null,
      name text not null,
      initials text not null,
      pinyin text not null,
      level text not null check (level in ('province', 'prefecture', 'county')),
      sort integer not null,
      unique (committee_id, name)
    )
  `.execute(db);

  await sql`
    create table meetings_meetings (
      id uuid primary key default uuidv7(),
      committee_id uuid not null,
      -- Names as they stood when the meeting was called: a later change of office must not rewrite it.
      committee_name text not null,
      form text not null,
      title text not null,
      topic text not null,
      background text not null,
      questions jsonb not null,
      state text not null default 'planned'
        check (state in ('planned', 'waiting', 'sitting', 'adjourned', 'closed')),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      chair_id uuid not null,
      chair_name text not null,
      group_id uuid unique,
      made_at timestamptz not null
    )
  `.execute(db);
  await sql`create index meetings_meetings_committee on meetings_meetings (committee_id, starts_at)`.execute(
    db,
  );
  await sql`create index meetings_meetings_chair on meetings_meetings (chair_id)`.execute(db);
  await sql`create index meetings_meetings_state on meetings_meetings (state) where state <> 'closed'`.execute(
    db,
  );

  await sql`
    create table meetings_items (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      sort integer not null,
      title text not null,
      who text not null,
      minutes integer not null,
      unique (meeting_id, sort)
    )
  `.execute(db);

  await sql`
    create table meetings_venues (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      place_id uuid references meetings_places (id),
      name text not null,
      initials text not null,
      kind text not null check (kind in ('main', 'sub', 'field')),
      sort integer not null,
      code smallint not null check (code between 0 and 127),
      expected_heads integer not null,
      operator_name text not null,
      operator_phone text not null,
      unique (meeting_id, sort),
      unique (meeting_id, code)
    )
  `.execute(db);
  await sql`create index meetings_venues_place on meetings_venues (place_id)`.execute(db);
  await sql`create unique index meetings_venues_main on meetings_venues (meeting_id) where kind = 'main'`.execute(
    db,
  );

  await sql`
    create table meetings_speeches (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      sort integer not null,
      person_id uuid not null,
      name text not null,
      title text not null,
      subject text not null,
      venue_id uuid not null references meetings_venues (id),
      minutes integer not null,
      manuscript text not null,
      unique (meeting_id, sort)
    )
  `.execute(db);
  await sql`create index meetings_speeches_person on meetings_speeches (person_id)`.execute(db);
  await sql`create index meetings_speeches_venue on meetings_speeches (venue_id)`.execute(db);

  await sql`
    create table meetings_roster (
      meeting_id uuid not null references meetings_meetings (id),
      person_id uuid not null,
      role text not null,
      venue_id uuid references meetings_venues (id),
      primary key (meeting_id, person_id, role)
    )
  `.execute(db);
  await sql`create index meetings_roster_person on meetings_roster (person_id)`.execute(db);
  await sql`create index meetings_roster_venue on meetings_roster (venue_id)`.execute(db);
}
