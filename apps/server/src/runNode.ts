import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import type { Logger } from "pino";
import { type App, buildApp } from "./app.ts";
import type { Config } from "./config.ts";
import { seedDemonstration } from "./demonstration/seedDemonstration.ts";
import { makeIdentify, openSecrets, sessionCookie } from "./features/identity/index.ts";
import { allFeatures } from "./features.ts";
import { keepAudit } from "./platform/audit/keepAudit.ts";
import { systemClock } from "./platform/clock/clock.ts";
import { type Database, openDatabase } from "./platform/db/database.ts";
import { lastMigration, migrate } from "./platform/db/migrate.ts";
import { refuseUnsafe } from "./platform/db/refuseUnsafe.ts";
import { removeOrphans } from "./platform/files/removeOrphans.ts";
import { beginWork } from "./platform/jobs/beginWork.ts";
import {
  type Media,
  openMedia,
  openWebhookDoor,
  type WebhookDoor,
} from "./platform/media/index.ts";
import { openLogger } from "./platform/telemetry/logger.ts";

export interface NodeOptions {
  config: Config;
  /** Given on to the commands that look for an engine and build it. */
  environment: NodeJS.ProcessEnv;
  root: string;
  webFolder: string;
  tls: { cert: string; key: string } | undefined;
}

/** One node of Plenary, from an empty database to a listening port. */
export async function runNode(
  options: NodeOptions,
): Promise<{ port: number; stop(): Promise<void> }> {
  const { config, root } = options;
  const data = config.PLENARY_DATA;
  const log = openLogger({ level: config.PLENARY_LOG });
  await mkdir(data, { recursive: true });
  const database = openDatabase(config.PLENARY_DATABASE_URL, {
    max: config.PLENARY_POOL,
    onError: (error) => log.warn({ err: error }, "database"),
  });
  const migrations = join(root, "apps/server/migrations");
  await prepareDatabase(database, migrations);

  const isSecure = options.tls !== undefined || config.PLENARY_BEHIND_PROXY;
  const cookie = sessionCookie(config.PLENARY_INSTALLATION, isSecure);
  const secrets = openSecrets(join(data, "keys/secrets.key"));
  const door = await doorOf(config);
  const media = mediaOf(options, door, log);
  const isDemonstration = config.PLENARY_DEMONSTRATION;
  const system = { version: versionOf(root), startedAt: systemClock.now(), folder: data };
  const features = allFeatures({ cookie, secrets, isDemonstration, system });
  const app = await buildApp({
    ...{ database, log, media },
    clock: systemClock,
    filesFolder: join(data, "files"),
    webFolder: options.webFolder,
    installation: {
      name: config.PLENARY_NAME,
      code: config.PLENARY_INSTALLATION,
      isDemonstration,
      isSecure,
    },
    features,
    identify: makeIdentify({ database, clock: systemClock, cookie }),
    isBehindProxy: config.PLENARY_BEHIND_PROXY,
    tls: options.tls,
    trustAuthority: config.PLENARY_TLS_AUTHORITY,
    metricsToken: config.PLENARY_METRICS_TOKEN,
    lastMigration: await lastMigration(migrations),
  });
  await app.http.ready();
  door?.leadTo((request, response) => app.http.routing(request, response));
  if (isDemonstration) {
    await seedDemonstration(app.server, secrets);
  }
  const works = config.PLENARY_ROLES.includes("worker");
  const work = works ? await workOf(app, config) : null;
  await app.http.listen({ host: config.PLENARY_HOST, port: config.PLENARY_PORT });
  const address = app.http.server.address();
  return {
    port: typeof address === "object" && address ? address.port : config.PLENARY_PORT,
    stop: async () => {
      // What the engine says of its own end is of no use to rooms that are being left.
      door?.leadTo((_request, response) => response.writeHead(204).end());
      // The engine needs no answer of ours to go; waiting for the pages first would only take longer.
      await Promise.all([app.close(), media.stop()]);
      await door?.close();
      await work?.stop();
      await database.close();
    },
  };
}

function versionOf(root: string): string {
  const written: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const isNamed = typeof written === "object" && written !== null && "version" in written;
  return isNamed ? String(written.version) : "";
}

async function prepareDatabase(database: Database, migrations: string): Promise<void> {
  await refuseUnsafe(database.db);
  await runMigrations({ pgPool: database.pool });
  await migrate(database.db, migrations);
}

/** What a node does besides answering: jobs, the features' loops, and the audit's chain. */
async function workOf(app: App, config: Config): Promise<{ stop(): Promise<void> }> {
  const work = await beginWork(app.server, app.features, {
    routines: [removeOrphans(app.files.blobs)],
    onRun: app.metrics.noteJob,
  });
  const audit = await keepAudit(app.server, {
    folder: config.PLENARY_DATA,
    copies: config.PLENARY_AUDIT_COPIES,
  });
  return {
    stop: async () => {
      await work.stop();
      await audit.stop();
    },
  };
}

/** An engine of the operator's own is told by its operator where its messages go. */
async function doorOf(config: Config): Promise<WebhookDoor | undefined> {
  const isOwn = config.PLENARY_LIVEKIT_URL === undefined;
  return isOwn ? openWebhookDoor(join(config.PLENARY_DATA, "media/webhook-port.json")) : undefined;
}

/** The engine as a child, or one of the operator's own; with the engine off it is never looked for. */
function mediaOf(
  { config, environment, root }: NodeOptions,
  door: WebhookDoor | undefined,
  log: Logger,
): Media {
  const { PLENARY_LIVEKIT_URL: url, PLENARY_LIVEKIT_KEY: apiKey } = config;
  const { PLENARY_LIVEKIT_SECRET: apiSecret } = config;
  return openMedia({
    folder: join(config.PLENARY_DATA, "media"),
    environment,
    mediaFolder: join(root, "media"),
    elsewhere:
      url !== undefined && apiKey !== undefined && apiSecret !== undefined
        ? { url, apiKey, apiSecret }
        : undefined,
    webhookUrl: door?.url ?? "",
    nodeIp: config.PLENARY_MEDIA_ADDRESS,
    cacheDir: config.PLENARY_ENGINE_CACHE,
    log,
  });
}
