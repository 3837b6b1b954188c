import { pino } from "pino";
import { systemClock } from "../src/platform/clock/clock.ts";
import { openDatabase } from "../src/platform/db/database.ts";
import { runJobs } from "../src/platform/jobs/runJobs.ts";
import { command } from "../src/platform/log/command.ts";

// A worker in a process of its own: it begins the job `slow`, says so, and never ends it.
const database = openDatabase(process.argv[2] ?? "", { max: 3, onError: () => undefined });
const { db } = database;
const deps = {
  db,
  clock: systemClock,
  wake: () => undefined,
  listeners: () => [],
  auditLost: () => undefined,
};
await runJobs({
  server: {
    ...{ db, database, clock: systemClock, log: pino({ level: "silent" }) },
    command: (actor, key, what, input) =>
      command(deps, actor, { address: null, requestId: null }, key, what, input),
  },
  listeners: [],
  jobs: [
    {
      name: "slow",
      run: () => {
        process.stdout.write("begun\n");
        return new Promise(() => undefined);
      },
    },
  ],
});
