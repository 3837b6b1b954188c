import { sql } from "kysely";
import type { Routine } from "./jobs.ts";

/** Memory of commands and runs is kept this long: far longer than any client sends again. */
const keptDays = 30;

/** Forgets replies of old commands and old runs of jobs. Neither is the record: the audit is. */
export const tidyUp: Routine = {
  name: "platform/tidy-up",
  cron: "17 3 * * *",
  run: async ({ db, now }) => {
    const before = new Date(now.getTime() - keptDays * 86_400_000);
    await sql`delete from platform_commands where at < ${before}`.execute(db);
    await sql`
      delete from platform_job_runs where started_at < ${before} and outcome <> 'running'
    `.execute(db);
  },
};
