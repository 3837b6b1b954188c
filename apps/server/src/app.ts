import type { Server as HttpServer } from "node:http";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Logger } from "pino";
import type { Clock } from "./platform/clock/clock.ts";
import type { Database } from "./platform/db/database.ts";
import type { Feature, Server } from "./platform/feature.ts";
import { type FileStore, openFiles } from "./platform/files/openFiles.ts";
import { serveFiles } from "./platform/files/serveFiles.ts";
import { serveApiPage } from "./platform/http/apiPage/serveApiPage.ts";
import { limitWrites } from "./platform/http/limits.ts";
import { isOwnSocket, refuseForeignOrigins } from "./platform/http/origins.ts";
import { answerProblems } from "./platform/http/problems.ts";
import { compressAnswers } from "./platform/http/compressAnswers.ts";
import { securityHeaders } from "./platform/http/securityHeaders.ts";
import { type Identified, type Serve, server as serverOf } from "./platform/http/serve.ts";
import { serveHealth } from "./platform/http/serveHealth.ts";
import { serveSystem } from "./platform/http/serveSystem.ts";
import { serveTrust } from "./platform/http/serveTrust.ts";
import { serveWeb } from "./platform/http/serveWeb.ts";
import { serveSnapshots } from "./platform/http/snapshots.ts";
import { stopGracefully } from "./platform/http/stopGracefully.ts";
import { type CommandDeps, command } from "./platform/log/command.ts";
import { jobsFor } from "./platform/log/listeners.ts";
import type { Live } from "./platform/log/liveSocket.ts";
import { type LogReader, startLogReader } from "./platform/log/logReader.ts";
import { openSockets } from "./platform/log/sockets.ts";
import { startWaker } from "./platform/log/wake.ts";
import { answerSignalling, type Media, passSignalling } from "./platform/media/index.ts";
import { logRequests } from "./platform/telemetry/logRequests.ts";
import { type Metrics, openMetrics } from "./platform/telemetry/metrics.ts";

export interface AppDeps {
  database: Database;
  clock: Clock;
  log: Logger;
  media: Media;
  filesFolder: string;
  /** Folder of the built pages; without it only the API is served. */
  webFolder?: string;
  installation: Server["installation"];
  features: readonly Feature[];
  identify(cookie: string | undefined): Promise<Identified | null>;
  isBehindProxy?: boolean;
  tls?: { cert: string; key: string } | undefined;
  /** Certificate of the local authority, offered at /trust. */
  trustAuthority?: string | undefined;
  /** Lets another machine read /metrics; without it only this one may. */
  metricsToken?: string | undefined;
  /** The newest migration this node knows; /ready waits for it. */
  lastMigration?: string;
}

export interface App {
  http: FastifyInstance;
  /** What features and jobs work with. */
  server: Server;
  features: readonly Feature[];
  files: FileStore;
  metrics: Metrics;
  close(): Promise<void>;
}

/** The whole server without a port: mounted features, streams, sockets. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { database, clock, log, media, installation, features } = deps;
  const http = await openHttp(deps);
  const waker = startWaker(database.pool);
  const listeners = features.flatMap((feature) => feature.listeners ?? []);
  let lostAudits = 0;
  const commands: CommandDeps = {
    db: database.db,
    clock,
    wake: waker.wake,
    auditLost: (error, lost) => {
      lostAudits += 1;
      log.error({ err: error, ...lost }, "an audit row could not be written");
    },
    listeners: jobsFor(listeners),
  };
  const files = openFiles({ db: database.db, folder: deps.filesFolder });
  let countLines = () => ({ pages: 0, streams: 0, followers: 0 });
  const server: Server = {
    db: database.db,
    database,
    clock,
    log,
    media,
    files,
    installation,
    lines: () => countLines(),
    command: (actor, key, what, input, origin = { address: null, requestId: null }) =>
      command(commands, actor, origin, key, what, input),
  };

  const serve = serverOf(http, { commands, identify: deps.identify });
  mountFeatures(http, serve, { ...server, files }, deps);

  serveSystem(serve, media);
  await serveApiPage(http, serve);
  http.get("/engine/*", answerSignalling(media.url));
  const signalling = passSignalling(http.server as HttpServer, media.url);
  if (deps.trustAuthority !== undefined) {
    serveTrust(http, deps.trustAuthority);
  }
  if (deps.webFolder !== undefined) {
    await serveWeb(http, deps.webFolder);
  }

  const reader = startLogReader(database.db, database.url, (error) =>
    log.warn({ err: error }, "log reader"),
  );
  const io = openLive(http, reader, server, deps);
  const metrics = openMetrics(http, {
    ...{ database, reader },
    countSockets: () => io.engine.clientsCount,
    countLostAudits: () => lostAudits,
  });
  countLines = () => ({ pages: io.engine.clientsCount, ...reader.count() });
  let isStopping = false;
  serveHealth(http, {
    ...{ db: database.db, metrics, folder: deps.filesFolder },
    lastMigration: deps.lastMigration ?? null,
    metricsToken: deps.metricsToken,
    isStopping: () => isStopping,
  });
  return {
    ...{ http, server, features, files, metrics },
    close: async () => {
      isStopping = true;
      signalling.stop();
      await stopGracefully(http, io);
      waker.stop();
      await reader.stop();
    },
  };
}

/** The operations of the features, the snapshots of their streams and their files. */
function mountFeatures(
  http: FastifyInstance,
  serve: Serve,
  server: Server & { files: FileStore },
  deps: AppDeps,
): void {
  const { features, identify } = deps;
  for (const feature of features) {
    feature.routes(serve, server);
    feature.plain?.(http, server);
  }
  serveSnapshots(serve, server.db, streamsOf(features));
  serveFiles(http, serve, {
    db: server.db,
    files: server.files,
    clock: server.clock,
    owners: features.flatMap((feature) => feature.fileOwners ?? []),
    identify,
  });
}

/** The sockets on which pages follow the streams and report. */
function openLive(http: FastifyInstance, reader: LogReader, server: Server, deps: AppDeps): Live {
  return openSockets(http.server as HttpServer, {
    db: server.db,
    clock: server.clock,
    reader,
    streams: streamsOf(deps.features),
    reports: deps.features.flatMap((feature) => feature.reports?.(server) ?? []),
    authenticate: async (cookie) => {
      const found = await deps.identify(cookie);
      return found?.isOpen === true ? found.actor : null;
    },
    isOwnOrigin: isOwnSocket,
    onError: (error) => server.log.error({ err: error }, "report"),
  });
}

const streamsOf = (features: readonly Feature[]) => features.flatMap((feature) => feature.streams);

async function openHttp(deps: AppDeps): Promise<FastifyInstance> {
  const options: FastifyServerOptions = {
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: deps.isBehindProxy ?? false,
    bodyLimit: 1024 * 1024,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID().slice(0, 13),
    ...(deps.tls ? { https: deps.tls } : {}),
  };
  const http = Fastify(options) as unknown as FastifyInstance;
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  await http.register(cookie);
  await compressAnswers(http);
  await securityHeaders(http, {
    isSecure: deps.installation.isSecure,
    isLocal: deps.trustAuthority !== undefined,
  });
  logRequests(http);
  refuseForeignOrigins(http);
  limitWrites(http);
  answerProblems(http);
  return http;
}
