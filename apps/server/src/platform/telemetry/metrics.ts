import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../db/database.ts";
import type { LogReader } from "../log/logReader.ts";

export interface Metrics {
  /** Everything as Prometheus reads it. */
  read(): Promise<{ type: string; text: string }>;
  noteJob(name: string, outcome: "done" | "failed", seconds: number): void;
}

interface Sources {
  database: Database;
  reader: Pick<LogReader, "count">;
  countSockets(): number;
  /** Audit rows of refusals and failures that this node could not write. */
  countLostAudits(): number;
}

/** Figures of this node: requests, the log and its followers, jobs, the pool, the audit's chain, the process. */
export function openMetrics(app: FastifyInstance, sources: Sources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "plenary_" });
  watchRequests(app, registers);
  watchLog(sources, registers);
  watchDatabase(sources.database, registers);
  watchAudit(sources, registers);

  const jobs = new Histogram({
    name: "plenary_job_seconds",
    help: "Runs of jobs by name and outcome.",
    labelNames: ["job", "outcome"],
    buckets: [0.01, 0.05, 0.25, 1, 5, 30],
    registers,
  });
  return {
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    noteJob: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
  };
}

function watchRequests(app: FastifyInstance, registers: Registry[]): void {
  const seconds = new Histogram({
    name: "plenary_request_seconds",
    help: "Answered requests by operation and status.",
    labelNames: ["operation", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  app.addHook("onResponse", async (request, reply) => {
    const schema = request.routeOptions.schema as { operationId?: string } | undefined;
    seconds.observe(
      // Only names of the contract: a path that anyone can make up would grow without end.
      { operation: schema?.operationId ?? "other", status: String(reply.statusCode) },
      reply.elapsedTime / 1_000,
    );
  });
}

function watchLog({ reader, countSockets }: Sources, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read());
      },
    });
  gauge("plenary_sockets", "Open sockets of pages.", countSockets);
  gauge("plenary_log_streams", "Streams with followers here.", () => reader.count().streams);
  gauge("plenary_log_followers", "Followers of all streams.", () => reader.count().followers);
  const sends = new Counter({
    ...{
      name: "plenary_log_sends_total",
      help: "Messages with facts sent to followers.",
      registers,
    },
    collect() {
      this.reset();
      this.inc(reader.count().sends);
    },
  });
  sends.inc(0);
}

function watchAudit({ countLostAudits }: Sources, registers: Registry[]): void {
  const lost = new Counter({
    ...{
      name: "plenary_audit_lost_total",
      help: "Audit rows of refusals and failures that could not be written; each is in the log.",
      registers,
    },
    collect() {
      this.reset();
      this.inc(countLostAudits());
    },
  });
  lost.inc(0);
}

function watchDatabase({ db, pool }: Database, registers: Registry[]): void {
  const connections = new Gauge({
    name: "plenary_pool_connections",
    help: "Connections to PostgreSQL by state; `waiting` are requests without one.",
    labelNames: ["state"],
    registers,
    collect() {
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
  connections.set({ state: "waiting" }, 0);
  const lag = new Gauge({
    name: "plenary_audit_unlinked_rows",
    help: "Rows of the audit that the chain does not hold yet.",
    registers,
    async collect() {
      const { rows } = await sql<{ n: number }>`
        select (select count(*) from platform_audit) - (select count(*) from platform_audit_chain) as n
      `.execute(db);
      this.set(rows[0]?.n ?? 0);
    },
  });
  lag.set(0);
}
