import { sql } from "kysely";
import type { Db } from "../db/database.ts";

export interface QueuedFailure {
  id: string;
  name: string;
  attempts: number;
  mostAttempts: number;
  error: string;
  nextAt: string | null;
}

export interface QueueState {
  waiting: number;
  running: number;
  failed: number;
  failures: QueuedFailure[];
}

const mostFailures = 50;

/** What stands in the queue of jobs: done ones have left it. */
export async function readQueue(db: Db): Promise<QueueState> {
  const counts = await sql<{ waiting: number; running: number; failed: number }>`
    select count(*) filter (where locked_at is null and last_error is null) as waiting,
           count(*) filter (where locked_at is not null) as running,
           count(*) filter (where locked_at is null and last_error is not null) as failed
    from graphile_worker.jobs
  `.execute(db);
  const failures = await sql<Omit<QueuedFailure, "nextAt"> & { nextAt: Date | null }>`
    select id::text as id, task_identifier as name, attempts, max_attempts as "mostAttempts",
           left(last_error, 500) as error,
           case when attempts < max_attempts then run_at end as "nextAt"
    from graphile_worker.jobs
    where locked_at is null and last_error is not null
    order by updated_at desc, id desc
    limit ${mostFailures}
  `.execute(db);
  const { waiting = 0, running = 0, failed = 0 } = counts.rows[0] ?? {};
  return {
    ...{ waiting, running, failed },
    failures: failures.rows.map((each) => ({
      ...each,
      nextAt: each.nextAt?.toISOString() ?? null,
    })),
  };
}
