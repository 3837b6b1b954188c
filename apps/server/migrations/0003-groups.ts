import { type Kysely, sql } from "kysely";

/** Conversations: groups, who belongs to them, posts, marks on posts, and how far each has read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table groups_groups (
      id uuid primary key default uuidv7(),
      committee_id uuid not null,
      kind text not null check (kind in ('topic')),
      title text not null,
      notice text not null default '',
      state text not null default 'planned' check (state in ('planned', 'open', 'ended')),
      -- Most characters of one post.
      text_limit integer not null check (text_limit between 1 and 20000),
      -- Number of the last post; whoever raises it holds the row until the commit, so no number is missing.
      last_no integer not null default 0,
      last_at timestamptz,
      -- What was last told of how many have read which post, and when.
      reads jsonb not null default '{}',
      reads_at timestamptz,
      created_at timestamptz not null
    ) with (fillfactor = 50)
  `.execute(db);
  await sql`create index groups_groups_committee on groups_groups (committee_id)`.execute(db);

  await sql`
    create table groups_members (
      group_id uuid not null references groups_groups (id),
      person_id uuid not null,
      role text not null check (role in ('host', 'editor', 'member', 'department', 'observer')),
      -- Shown beside what this person writes; as it is now, posts keep what it was.
      name text not null,
      title text not null,
      joined_at timestamptz not null,
      left_at timestamptz,
      primary key (group_id, person_id)
    )
  `.execute(db);
  await sql`
    create index groups_members_person on groups_members (person_id) where left_at is null
  `.execute(db);

  await sql`
    create table groups_posts (
      id uuid primary key default uuidv7(),
      group_id uuid not null references groups_groups (id),
      no integer not null check (no > 0),
      -- Null: someone in the hall without an account.
      author_id uuid,
      author_name text not null,
      author_title text not null,
      author_role text not null,
      text text not null,
      pictures jsonb not null default '[]',
      reply_to uuid references groups_posts (id),
      is_answer boolean not null default false,
      fold_reason text,
      folded_by text,
      folded_by_id uuid,
      folded_at timestamptz,
      at timestamptz not null,
      unique (group_id, no),
      check (not is_answer or reply_to is not null),
      check (num_nulls(fold_reason, folded_by, folded_by_id, folded_at) in (0, 4))
    )
  `.execute(db);
  await sql`create index groups_posts_reply_to on groups_posts (reply_to)`.execute(db);
  await sql`create index groups_posts_author on groups_posts (author_id)`.execute(db);

  await sql`
    create table groups_marks (
      id uuid primary key default uuidv7(),
      post_id uuid not null references groups_posts (id),
      kind text not null check (kind in ('picked', 'shown', 'answered')),
      by text not null,
      at timestamptz not null,
      -- The same thing done again by the same is no second mark.
      unique (post_id, kind, by)
    )
  `.execute(db);

  // Written all the time and indexed by nothing that changes, so that rows are updated in place.
  await sql`
    create table groups_reads (
      group_id uuid not null references groups_groups (id),
      person_id uuid not null,
      up_to integer not null,
      primary key (group_id, person_id)
    ) with (fillfactor = 70)
  `.execute(db);
}
