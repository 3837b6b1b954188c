import { sql } from "kysely";
import type { Db } from "../src/platform/db/database.ts";

/** Puts a job into the queue as it stands after all its attempts failed; its id. */
export async function failJob(db: Db, name: string): Promise<string> {
  const added = await sql<{ id: string }>`
    select id::text as id from graphile_worker.add_job(${name}, '{}'::json, max_attempts := 8)
  `.execute(db);
  const id = added.rows[0]?.id ?? "";
  await sql`
    update graphile_worker._private_jobs set attempts = 8, last_error = 'the mail server is away'
    where id = ${id}::bigint
  `.execute(db);
  return id;
}
