import { sql } from "kysely";
import type { Tx } from "../db/database.ts";

/** Puts a failed job before all others, with its attempts given back. False: there is no such job. */
export async function retryJob(tx: Tx, id: string): Promise<boolean> {
  // One that runs is left alone: it would run twice.
  const { rows } = await sql`
    select moved.id
    from graphile_worker.jobs job,
         lateral graphile_worker.reschedule_jobs(array[job.id], run_at := now(), attempts := 0) moved
    where job.id = ${id}::bigint and job.locked_at is null and job.last_error is not null
  `.execute(tx);
  return rows.length > 0;
}
