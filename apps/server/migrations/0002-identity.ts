import { type Kysely, sql } from "kysely";

const statements = [
  sql`create table identity_committees (
    id uuid primary key default uuidv7(),
    name text not null unique,
    short_name text not null,
    level text not null check (level in ('province', 'county')),
    -- The committee to which information flows upward; not a chain of command.
    parent_id uuid references identity_committees (id),
    created_at timestamptz not null
  )`,
  sql`create index identity_committees_parent on identity_committees (parent_id)`,

  sql`create table identity_terms (
    id uuid primary key default uuidv7(),
    committee_id uuid not null references identity_committees (id),
    number integer not null,
    name text not null,
    starts_on date not null,
    ends_on date not null check (ends_on > starts_on),
    unique (committee_id, number)
  )`,

  sql`create table identity_sectors (
    id uuid primary key default uuidv7(),
    term_id uuid not null references identity_terms (id),
    name text not null,
    sort integer not null,
    unique (term_id, name),
    -- Lets a membership prove that its sector is of its term.
    unique (id, term_id)
  )`,

  sql`create table identity_special_committees (
    id uuid primary key default uuidv7(),
    committee_id uuid not null references identity_committees (id),
    name text not null,
    short_name text not null,
    sort integer not null,
    unique (committee_id, name)
  )`,

  sql`create table identity_units (
    id uuid primary key default uuidv7(),
    committee_id uuid not null references identity_committees (id),
    name text not null,
    short_name text not null,
    kind text not null check (kind in ('government', 'party', 'mass-body')),
    sort integer not null,
    unique (committee_id, name)
  )`,

  sql`create table identity_people (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('person', 'device')),
    -- What they sign in with; compared without regard to case.
    number text not null,
    phone text unique,
    -- Whole, never split into surname and given name.
    name text not null,
    -- Place in every list of names: leaders by hand, then by strokes of the surname.
    sort integer not null,
    sex text,
    ethnicity text,
    party text,
    employer text not null default '',
    job_title text not null default '',
    created_at timestamptz not null
  )`,
  sql`create unique index identity_people_number on identity_people (upper(number))`,

  sql`create table identity_memberships (
    id uuid primary key default uuidv7(),
    person_id uuid not null references identity_people (id),
    term_id uuid not null references identity_terms (id),
    sector_id uuid not null,
    member_number text not null,
    standing text not null
      check (standing in ('chair', 'vice-chair', 'secretary-general', 'standing', 'member')),
    foreign key (sector_id, term_id) references identity_sectors (id, term_id),
    -- Exactly one sector in a term.
    unique (person_id, term_id),
    unique (term_id, member_number)
  )`,
  sql`create index identity_memberships_sector on identity_memberships (sector_id, term_id)`,

  sql`create table identity_membership_committees (
    membership_id uuid not null references identity_memberships (id),
    -- None, one or two.
    place smallint not null check (place in (1, 2)),
    special_committee_id uuid not null references identity_special_committees (id),
    primary key (membership_id, place),
    unique (membership_id, special_committee_id)
  )`,
  sql`create index identity_membership_committees_special
    on identity_membership_committees (special_committee_id)`,

  sql`create table identity_posts (
    id uuid primary key default uuidv7(),
    person_id uuid not null references identity_people (id),
    kind text not null check (kind in ('member', 'leader', 'staff', 'director', 'clerk', 'technician',
      'operator', 'venue', 'officer', 'system-admin', 'security-admin', 'audit-admin')),
    committee_id uuid not null references identity_committees (id),
    title text not null,
    -- The handling unit or place to which the post is confined.
    scope_id uuid,
    valid_from date not null,
    valid_until date,
    given_by uuid references identity_people (id),
    ended_at timestamptz,
    ended_by uuid references identity_people (id)
  )`,
  sql`create index identity_posts_person on identity_posts (person_id)`,
  sql`create index identity_posts_committee on identity_posts (committee_id, person_id)`,
  sql`create index identity_posts_given_by on identity_posts (given_by)`,
  sql`create index identity_posts_ended_by on identity_posts (ended_by)`,
  // No one holds two of the three administrators' posts, whatever two grants at once may try.
  sql`create unique index identity_posts_one_administrator on identity_posts (person_id)
    where ended_at is null and kind in ('system-admin', 'security-admin', 'audit-admin')`,
  sql`create unique index identity_posts_once on identity_posts
    (person_id, kind, committee_id, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'))
    where ended_at is null`,

  sql`create table identity_accounts (
    person_id uuid primary key references identity_people (id),
    password_hash text not null,
    must_change boolean not null,
    password_at timestamptz not null,
    -- Sealed with a key that is not in the database.
    totp_secret bytea,
    totp_pending bytea,
    -- The last time step of which a code was accepted: a code works once.
    totp_step bigint not null default 0,
    is_locked boolean not null default false
  )`,

  sql`create table identity_sessions (
    id uuid primary key default uuidv7(),
    token_hash bytea not null unique,
    person_id uuid not null references identity_people (id),
    post_id uuid references identity_posts (id),
    stage text not null check (stage in ('second-factor', 'enrol-second-factor', 'new-password', 'open')),
    device text not null,
    address text not null,
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    idle_ms bigint not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    ended_why text
  )`,
  sql`create index identity_sessions_person on identity_sessions (person_id, started_at)`,
  sql`create index identity_sessions_post on identity_sessions (post_id)`,
  sql`create index identity_sessions_running on identity_sessions (ends_at) where ended_at is null`,

  // Failed attempts, kept where every node sees them and no restart forgets them.
  sql`create table identity_attempts (
    key bytea primary key,
    failures integer not null,
    since timestamptz not null,
    locked_until timestamptz
  )`,
  sql`create index identity_attempts_since on identity_attempts (since)`,
];

/** Committees, terms, people, what they are, and how they sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) {
    await statement.execute(db);
  }
}
