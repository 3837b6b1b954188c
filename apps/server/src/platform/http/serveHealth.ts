import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import { diskSpace } from "../files/diskSpace.ts";
import type { Metrics } from "../telemetry/metrics.ts";

interface Deps {
  db: Db;
  metrics: Metrics;
  /** The last migration this node needs; null when it does not care. */
  lastMigration: string | null;
  /** Folder of files, and the bytes below which this node asks for no more work. */
  folder: string;
  leastFreeBytes?: number;
  /** Another machine may read the figures with this. */
  metricsToken?: string | undefined;
  isStopping(): boolean;
  freeBytes?(folder: string): Promise<number>;
}

const gigabyte = 1024 ** 3;
const answerMs = 2_000;

/** `/health`: it runs. `/ready`: send it requests. `/metrics`: its figures, for this machine or a token. */
export function serveHealth(app: FastifyInstance, deps: Deps): void {
  app.get("/health", { logLevel: "warn" }, async () => ({ is: "alive" }));

  app.get("/ready", { logLevel: "warn" }, async (_request, reply) => {
    const lacks = await lacking(deps);
    return reply
      .code(lacks.length === 0 ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ is: lacks.length === 0 ? "ready" : "not-ready", lacks });
  });

  app.get("/metrics", { logLevel: "warn" }, async (request, reply) => {
    if (!mayReadMetrics(request, deps.metricsToken)) {
      return reply.callNotFound();
    }
    const { type, text } = await deps.metrics.read();
    return reply.type(type).header("cache-control", "no-store").send(text);
  });
}

type Lack = "stopping" | "database" | "migrations" | "disk";

async function lacking(deps: Deps): Promise<Lack[]> {
  const { leastFreeBytes = gigabyte, freeBytes = freeBytesOf } = deps;
  const checks: [Lack, () => Promise<boolean>][] = [
    ["stopping", async () => !deps.isStopping()],
    ["database", async () => (await sql`select 1`.execute(deps.db)).rows.length === 1],
    ["migrations", () => isMigrated(deps.db, deps.lastMigration)],
    ["disk", async () => (await freeBytes(deps.folder)) >= leastFreeBytes],
  ];
  const answers = await Promise.all(
    checks.map(async ([lack, check]) => ((await inTime(check())) ? [] : [lack])),
  );
  return answers.flat();
}

/** A question without an answer is a no: a database that hangs is away. */
async function inTime(check: Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), answerMs);
  return Promise.race([check.catch(() => false), late.promise]).finally(() => clearTimeout(timer));
}

const freeBytesOf = async (folder: string) => (await diskSpace(folder)).freeBytes;

async function isMigrated(db: Db, last: string | null): Promise<boolean> {
  if (last === null) {
    return true;
  }
  const { rows } = await sql`select 1 from platform_migrations where name = ${last}`.execute(db);
  return rows.length === 1;
}

const ownAddresses = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** The connection's own address counts, not what a header says of it. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = request.headers.authorization;
  if (token === undefined) {
    const isPassedOn = request.headers["x-forwarded-for"] !== undefined;
    return !isPassedOn && ownAddresses.has(request.socket.remoteAddress ?? "");
  }
  const wanted = Buffer.from(`Bearer ${token}`);
  const got = Buffer.from(given ?? "");
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}
