import { sql } from "kysely";
import type { Tx } from "../db/database.ts";

export interface LaterJob {
  job: string;
  payload: unknown;
  at?: Date;
  key?: string;
}

/** Adds jobs inside the transaction that wants them. */
export async function addJobs(tx: Tx, jobs: readonly LaterJob[]): Promise<void> {
  for (const { job, payload, at, key } of jobs) {
    await sql`
      select graphile_worker.add_job(
        ${job}, ${JSON.stringify(payload ?? {})}::json,
        run_at := ${at ?? null}::timestamptz, job_key := ${key ?? null}, max_attempts := 8)
    `.execute(tx);
  }
}
