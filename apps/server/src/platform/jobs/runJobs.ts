import { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { HouseError } from "@plenary/contract/errors";
import {
  Logger as QueueLogger,
  type Task,
  type WorkerEvents,
  parseCronItems,
  run,
} from "graphile-worker";
import pg from "pg";
import type { Logger } from "pino";
import type { Server } from "../feature.ts";
import { listenerTasks, type Listener } from "../log/listeners.ts";
import { readFacts } from "../log/readFacts.ts";
import { systemActor } from "../systemActor.ts";
import { noteBegun, noteEnded } from "./jobNotes.ts";
import type { JobContext, JobTask, Routine } from "./jobs.ts";
import { keyOf } from "./keyOf.ts";
import { holdLease } from "./workerLease.ts";

export interface Runner {
  /** Lets running jobs end; what does not end in time is given back to the queue. */
  stop(): Promise<void>;
}

export interface RunOptions {
  server: Pick<Server, "db" | "database" | "clock" | "log" | "command">;
  jobs: readonly (JobTask | Routine)[];
  listeners: readonly Listener[];
  /** Jobs at a time on this node. */
  concurrency?: number;
  /** How often the dead are looked for. */
  beatMs?: number;
  /** Told of each run that ended, for the metrics. */
  onRun?: (name: string, outcome: "done" | "failed", seconds: number) => void;
}

/**
 * New jobs are announced by NOTIFY; but one whose hour comes is found by looking alone, and so is any
 * while the listening connection is being made again. A called venue's ten seconds must not become
 * twelve. It costs each idle worker two small indexed reads a second, 8 for a node's four.
 */
const pollMs = 500;

/** Runs jobs and routines on this node until it is stopped. */
export async function runJobs(options: RunOptions): Promise<Runner> {
  const { server, concurrency = 4, beatMs = 5_000 } = options;
  const { log, database } = server;
  const tasks = [...options.jobs, ...listenerTasks(options.listeners)];
  // A pool of its own: a hall full of requests must not starve a deadline, nor the other way round.
  const pool = new pg.Pool({
    connectionString: database.url,
    max: concurrency + 2,
    application_name: "plenary-jobs",
  });
  const warn = (error: unknown) => log.warn({ err: error }, "jobs");
  pool.on("error", warn);
  pool.on("connect", (client) => client.on("error", warn));

  const events: WorkerEvents = new EventEmitter();
  const worker = Promise.withResolvers<string>();
  // The queue locks jobs in the name of the pool, not of the single workers in it.
  events.on("pool:create", ({ workerPool }) => worker.resolve(workerPool.id));
  const leased = worker.promise.then((id) =>
    holdLease({ url: database.url, id, beatMs, log: warn }),
  );
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    events,
    logger: quietLogger(log),
    taskList: Object.fromEntries(
      tasks.map((task) => [
        task.name,
        taskOf(
          options,
          task,
          leased.then(() => worker.promise),
        ),
      ]),
    ),
    parsedCronItems: parseCronItems(
      tasks.filter(isRoutine).map(({ name, cron }) => ({ task: name, match: cron })),
    ),
  });
  const lease = await leased;
  runner.promise.catch(warn);
  return {
    stop: async () => {
      await runner.stop();
      await lease.stop();
      await pool.end();
    },
  };
}

const isRoutine = (task: JobTask | Routine): task is Routine => "cron" in task;

/** One run of a task. It begins only under a lease, or its death would not be noticed. */
function taskOf({ server, onRun }: RunOptions, task: JobTask, leased: Promise<string>): Task {
  return async (payload, { job }) => {
    const { name } = task;
    const worker = await leased;
    const began = performance.now();
    const run = await noteBegun(server.db, {
      ...{ jobId: job.id, name, payload, attempt: job.attempts, worker },
    });
    try {
      await task.run(contextOf(server, name), payload);
    } catch (error) {
      await noteEnded(server.db, run, error ?? "unknown");
      onRun?.(name, "failed", (performance.now() - began) / 1_000);
      throw error;
    }
    await noteEnded(server.db, run, undefined);
    onRun?.(name, "done", (performance.now() - began) / 1_000);
  };
}

function contextOf(server: RunOptions["server"], job: string): JobContext {
  return {
    db: server.db,
    now: server.clock.now(),
    command: (key, what, input) =>
      onceFree(() => server.command(systemActor, keyOf(job, what.name, key), what, input)),
    readFact: async (stream, seq) => {
      const [fact] = await readFacts(server.db, stream, seq - 1, 1);
      return fact?.seq === seq ? fact : null;
    },
  };
}

/** The queue's own words are for debugging; its warnings and errors are ours too. */
function quietLogger(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === "error") {
      log.error({ meta }, message);
    } else if (level === "warning") {
      log.warn({ meta }, message);
    } else {
      log.debug({ meta }, message);
    }
  });
}

const tries = 40;
const pauseMs = 50;

/** A job that runs twice at once waits for its other run, and is then answered what that one was. */
async function onceFree<O>(run: () => Promise<O>): Promise<O> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const isBusy = error instanceof HouseError && error.code === "platform/still-running";
      if (!isBusy || attempt === tries) {
        throw error;
      }
      await delay(pauseMs);
    }
  }
}
