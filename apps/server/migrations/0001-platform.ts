import { type Kysely, sql } from "kysely";

/** Streams and their facts, finished commands, the audit, files, and the chain that seals the audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform_streams (
      name text primary key,
      seq bigint not null
    ) with (fillfactor = 50)
  `.execute(db);

  await sql`
    create table platform_facts (
      stream text not null,
      seq bigint not null,
      at timestamptz not null,
      type text not null,
      data jsonb not null,
      -- A change of rights: followers are checked again before this or anything later is sent.
      regrades boolean not null default false,
      primary key (stream, seq)
    )
  `.execute(db);

  await sql`
    create table platform_commands (
      key uuid not null,
      person_id uuid,
      act text not null,
      fingerprint bytea not null,
      reply jsonb,
      at timestamptz not null,
      primary key (key)
    )
  `.execute(db);
  await sql`create index platform_commands_at on platform_commands (at)`.execute(db);

  await sql`
    create table platform_audit (
      id uuid primary key default uuidv7(),
      at timestamptz not null,
      person_id uuid,
      post_id uuid,
      session_id uuid,
      committee_id uuid,
      act text not null,
      outcome text not null check (outcome in ('done', 'refused', 'failed')),
      code text,
      subject text,
      address text,
      request_id text,
      command_key uuid,
      -- SHA-256 of the input and of the reply: what was asked and what was answered, without the words.
      input_digest bytea,
      reply_digest bytea,
      details jsonb not null default '{}'
    )
  `.execute(db);
  await sql`create index platform_audit_at on platform_audit (committee_id, at desc, id desc)`.execute(
    db,
  );

  // Links are written by one chainer, so that no write of the product waits for another's link.
  await sql`
    create table platform_audit_chain (
      seq bigint primary key,
      audit_id uuid not null unique references platform_audit (id),
      row_hash bytea not null,
      hash bytea not null
    )
  `.execute(db);
  await sql`
    create table platform_audit_checkpoints (
      seq bigint primary key,
      hash bytea not null,
      at timestamptz not null,
      signature bytea not null,
      key_id text not null
    )
  `.execute(db);

  await sql`
    create table platform_files (
      id uuid primary key default uuidv7(),
      -- Which feature answers for who may read it: 'group:<id>'. Null until it was attached to something.
      owner text,
      uploaded_by uuid not null,
      name text not null,
      type text not null,
      size bigint not null,
      sha256 bytea not null,
      width integer,
      height integer,
      at timestamptz not null
    )
  `.execute(db);
  await sql`create index platform_files_owner on platform_files (owner)`.execute(db);

  /*
   * Appends facts: [{stream, type, data, regrades}], streams locked in sorted order so that two
   * commands that touch the same streams cannot deadlock. Answers stream, number and type of each.
   */
  await sql`
    create function platform_append(facts jsonb, told_at timestamptz)
    returns table (stream text, seq bigint, type text)
    language plpgsql as $$
    declare
      head record;
      first_seq bigint;
    begin
      for head in
        select f.value ->> 'stream' as name, count(*) as n
        from jsonb_array_elements(facts) f group by 1 order by 1
      loop
        insert into platform_streams as s (name, seq) values (head.name, head.n)
        on conflict (name) do update set seq = s.seq + head.n
        returning s.seq - head.n into first_seq;

        return query
          insert into platform_facts as pf (stream, seq, at, type, data, regrades)
          select head.name, first_seq + row_number() over (order by f.ordinality), told_at,
                 f.value ->> 'type', f.value -> 'data', (f.value ->> 'regrades')::boolean
          from jsonb_array_elements(facts) with ordinality f
          where f.value ->> 'stream' = head.name
          returning pf.stream, pf.seq, pf.type;
      end loop;
    end $$
  `.execute(db);
}
