import { type Kysely, sql } from "kysely";

/** The live side of meetings: stage, floor, venues' links, seats, picks, acts and takes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Rules of the assembly are rows: a committee without one goes by the defaults.
  await sql`
    create table conference_rules (
      committee_id uuid primary key,
      booked_minutes integer not null default 8 check (booked_minutes between 1 and 120),
      impromptu_minutes integer not null default 5 check (impromptu_minutes between 1 and 120),
      warn_ms integer not null default 60000 check (warn_ms >= 0),
      answer_ms integer not null default 10000 check (answer_ms between 1000 and 120000)
    )
  `.execute(db);

  // One row per meeting; every act of the hall holds it until its commit, so acts have one order.
  await sql`
    create table conference_sittings (
      meeting_id uuid primary key references meetings_meetings (id),
      stage jsonb not null,
      armed jsonb,
      -- Loaded by someone: the queue does not replace it by itself.
      is_armed_by_hand boolean not null default false,
      take jsonb,
      clock jsonb,
      post jsonb,
      ending_asked_at timestamptz,
      sitting_since timestamptz,
      is_held boolean not null default false,
      speeches integer not null default 0,
      posts integer not null default 0,
      asked integer not null default 0,
      acts integer not null default 0,
      -- As they stood when the sitting was first touched.
      rules jsonb not null
    ) with (fillfactor = 50)
  `.execute(db);

  await sql`
    create table conference_venues (
      meeting_id uuid not null references meetings_meetings (id),
      venue_id uuid not null references meetings_venues (id),
      link text not null check (link in ('away', 'joined', 'lost', 'removed')),
      link_since timestamptz,
      is_open boolean not null,
      heads integer,
      line jsonb,
      primary key (meeting_id, venue_id)
    ) with (fillfactor = 70)
  `.execute(db);
  await sql`create index conference_venues_venue on conference_venues (venue_id)`.execute(db);

  await sql`
    create table conference_seats (
      meeting_id uuid not null references meetings_meetings (id),
      -- Who the engine takes this seat for: venue:<id>, desk:<person>:<lease>, watch:<person>:<lease>.
      identity text not null,
      person_id uuid not null,
      session_id uuid,
      lease uuid not null,
      taken_at timestamptz not null,
      primary key (meeting_id, identity)
    )
  `.execute(db);
  await sql`create index conference_seats_person on conference_seats (person_id)`.execute(db);
  await sql`create index conference_seats_session on conference_seats (session_id)`.execute(db);

  await sql`
    create table conference_floor (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      venue_id uuid not null references meetings_venues (id),
      -- The booked speech this entry stands for.
      speech_id uuid unique references meetings_speeches (id),
      kind text not null check (kind in ('booked', 'impromptu')),
      state text not null
        check (state in ('waiting', 'called', 'speaking', 'done', 'withdrawn', 'refused')),
      speaker text not null,
      title text not null,
      subject text not null,
      minutes integer not null,
      asked_at timestamptz not null,
      called_at timestamptz,
      sort double precision not null,
      note text
    )
  `.execute(db);
  await sql`create index conference_floor_meeting on conference_floor (meeting_id, sort)`.execute(
    db,
  );
  await sql`create index conference_floor_venue on conference_floor (venue_id)`.execute(db);
  // One holds the floor, and a venue asks once: rules that not even a fault in the code may break.
  await sql`
    create unique index conference_floor_held on conference_floor (meeting_id)
    where state in ('called', 'speaking')
  `.execute(db);
  await sql`
    create unique index conference_floor_asked on conference_floor (meeting_id, venue_id)
    where kind = 'impromptu' and state in ('waiting', 'called', 'speaking')
  `.execute(db);

  await sql`
    create table conference_items (
      meeting_id uuid not null references meetings_meetings (id),
      item_id uuid not null references meetings_items (id),
      begun_at timestamptz not null,
      ended_at timestamptz,
      primary key (meeting_id, item_id)
    )
  `.execute(db);
  await sql`create index conference_items_item on conference_items (item_id)`.execute(db);

  await sql`
    create table conference_picks (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      no integer not null,
      post_id uuid not null,
      author text not null,
      title text not null,
      text text not null,
      state text not null check (state in ('picked', 'shown', 'answered', 'dropped')),
      picked_at timestamptz not null,
      shown_at timestamptz,
      answer jsonb,
      unique (meeting_id, no)
    )
  `.execute(db);
  await sql`
    create unique index conference_picks_post on conference_picks (meeting_id, post_id)
    where state <> 'dropped'
  `.execute(db);

  await sql`
    create table conference_acts (
      meeting_id uuid not null references meetings_meetings (id),
      no integer not null,
      id uuid not null unique default uuidv7(),
      at timestamptz not null,
      by text not null,
      person_id uuid not null,
      what text not null,
      "values" jsonb not null,
      primary key (meeting_id, no)
    )
  `.execute(db);

  await sql`
    create table conference_takes (
      id uuid primary key,
      meeting_id uuid not null references meetings_meetings (id),
      no integer not null,
      at timestamptz not null,
      stage jsonb not null,
      was_armed boolean not null,
      expected integer not null,
      unique (meeting_id, no)
    )
  `.execute(db);
  await sql`
    create table conference_shown (
      take_id uuid not null references conference_takes (id),
      venue_id uuid not null references meetings_venues (id),
      ms integer not null,
      primary key (take_id, venue_id)
    )
  `.execute(db);
  await sql`create index conference_shown_venue on conference_shown (venue_id)`.execute(db);
}
