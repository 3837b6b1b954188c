import { type Kysely, sql } from "kysely";

/** Who works on jobs, and what became of each (the queue itself keeps neither); limits of all nodes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform_workers (
      -- The name under which the queue locks jobs for this worker.
      id text primary key,
      host text not null,
      pid integer not null,
      started_at timestamptz not null,
      seen_at timestamptz not null
    )
  `.execute(db);

  await sql`
    create table platform_job_runs (
      id uuid primary key default uuidv7(),
      job_id bigint not null,
      name text not null,
      payload_digest bytea not null,
      attempt integer not null,
      worker text not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      -- 'lost': its worker died before it ended; the job itself runs again.
      outcome text not null default 'running'
        check (outcome in ('running', 'done', 'failed', 'lost')),
      error text
    )
  `.execute(db);
  await sql`create index platform_job_runs_started on platform_job_runs (started_at)`.execute(db);
  await sql`
    create index platform_job_runs_running on platform_job_runs (worker) where outcome = 'running'
  `.execute(db);

  // Counts of the limits that hold over all nodes; its shape is the limiter's.
  await sql`
    create unlogged table platform_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )
  `.execute(db);
}
