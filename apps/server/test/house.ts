import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact } from "@plenary/contract/stream";
import { type Logger, pino } from "pino";
import { type App, buildApp } from "../src/app.ts";
import type { Actor } from "../src/platform/actor.ts";
import { type FakeClock, fakeClock } from "../src/platform/clock/fakeClock.ts";
import type { Database, Db } from "../src/platform/db/database.ts";
import type { Feature, Server } from "../src/platform/feature.ts";
import type { Identified } from "../src/platform/http/serve.ts";
import { readFacts } from "../src/platform/log/readFacts.ts";
import { type Browser, openBrowser } from "./browser.ts";
import { type MediaDouble, mediaDouble } from "./mediaDouble.ts";
import { openTestDatabase } from "./openTestDatabase.ts";

export interface House {
  app: App;
  server: Server;
  db: Db;
  clock: FakeClock;
  media: MediaDouble;
  /** A browser in which this actor is signed in, without a session of the product. */
  as(actor: Actor, session?: Partial<Omit<Identified, "actor">>): Browser;
  /** A browser without any cookie; it keeps those it is given, so signing in works. */
  guest(): Browser;
  /** Ends an actor's session as far as `as` is concerned: the next request is a guest's. */
  forget(actor: Actor): void;
  /** All facts of a stream. */
  told(stream: string): Promise<Fact[]>;
  /** Listens on a free port, for sockets. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export interface HouseOptions {
  features?: readonly Feature[];
  /** Identity as the product has it; asked for every cookie that is not a test's own. */
  identify?(
    db: Db,
    clock: FakeClock,
    database: Database,
  ): (cookie: string | undefined) => Promise<Identified | null>;
  now?: Date;
  /** Silent unless a test reads it. */
  log?: Logger;
}

/** The real app on a real PostgreSQL database of its own. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "plenary-files-"));
  const clock = fakeClock(options.now ?? new Date("2026-03-02T09:00:00+08:00"));
  const media = mediaDouble();
  const guests = new Map<string, Identified>();
  const real = options.identify?.(database.db, clock, database);
  const app = await buildApp({
    ...{ database, clock, media },
    log: options.log ?? pino({ level: "silent" }),
    filesFolder: folder,
    installation: { name: "测试", code: "test", isDemonstration: false, isSecure: false },
    features: options.features ?? [],
    identify: async (cookie) => {
      const ticket = /(?:^|; )actor=([0-9a-f-]+)/.exec(cookie ?? "")?.[1];
      return ticket === undefined ? ((await real?.(cookie)) ?? null) : (guests.get(ticket) ?? null);
    },
  });
  await app.http.ready();
  return {
    ...{ app, clock, media },
    server: app.server,
    db: database.db,
    as: (actor, session) => {
      const ticket = randomUUID();
      guests.set(ticket, { actor, isOpen: true, lacks: null, ...session });
      return openBrowser(app.http, `actor=${ticket}`);
    },
    guest: () => openBrowser(app.http),
    forget: (actor) => {
      for (const [ticket, found] of guests) {
        if (found.actor.personId === actor.personId) {
          guests.delete(ticket);
        }
      }
    },
    told: async (stream) =>
      (await readFacts(database.db, stream, 0, 100_000)).map(({ seq, at, type, data }) => ({
        ...{ seq, at, type, data },
      })),
    listen: () => app.http.listen({ port: 0, host: "127.0.0.1" }),
    close: async () => {
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
