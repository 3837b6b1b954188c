import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import { digest } from "../log/command.ts";

export interface BegunRun {
  jobId: string;
  name: string;
  payload: unknown;
  attempt: number;
  worker: string;
}

/** Notes that a job began; what it was given is kept as a digest alone. Answers the run's id. */
export async function noteBegun(db: Db, run: BegunRun): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into platform_job_runs (job_id, name, payload_digest, attempt, worker, started_at)
    values (${run.jobId}, ${run.name}, ${digest(run.payload)}, ${run.attempt}, ${run.worker}, now())
    returning id
  `.execute(db);
  return rows[0]?.id ?? "";
}

/** Notes how a run ended. */
export async function noteEnded(db: Db, id: string, error: unknown): Promise<void> {
  const words = error instanceof Error ? error.message : error;
  await sql`
    update platform_job_runs
    set ended_at = now(), outcome = ${error === undefined ? "done" : "failed"},
        error = ${error === undefined ? null : String(words).slice(0, 500)}
    where id = ${id}
  `.execute(db);
}
