import { execFile, spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { embeddedProgram, type Program } from "./embeddedProgram.ts";

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
  /**
   * Away from the terminal, which sends Ctrl-C to everybody in its foreground: then the database
   * ends when it is told to, after those who still write.
   */
  isApart?: boolean;
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
    return { url: urlOn(running.port), stop: () => stopRunning(running.pid, options.folder) };
  }
  const port = await freePort(options.port);
  const program = await embeddedProgram();
  if (!(await exists(join(options.folder, "PG_VERSION")))) {
    await makeCluster(program, options);
  }
  const pid = await startServer(program, port, options);
  return { url: urlOn(port), stop: () => stopRunning(pid, options.folder) };
}

async function makeCluster({ initdb, as }: Program, { folder, log }: Options): Promise<void> {
  await mkdir(folder, { recursive: true });
  const secrets = await mkdtemp(join(tmpdir(), "plenary-secret-"));
  const pwfile = join(secrets, "password");
  await writeFile(pwfile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = as;
  if (uid !== undefined && gid !== undefined) {
    await Promise.all([folder, secrets, pwfile].map((path) => chown(path, uid, gid)));
  }
  try {
    const made = await execute(initdb, as, [
      `--pgdata=${folder}`,
      `--username=${user}`,
      `--pwfile=${pwfile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--lc-messages=C",
      "--data-checksums",
    ]);
    log(made);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}

/** Runs a program to its end; rejects with its own last words. */
function execute(path: string, as: Program["as"], args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(path, args, as, (error, stdout, stderr) => {
      if (error) {
        reject(new Error(`The database could not be made:\n${stderr.slice(-2_000)}`));
      } else {
        resolve(stdout);
      }
    });
  });
}

/** Resolves with its number once it takes connections. */
async function startServer(
  { postgres, as }: Program,
  port: number,
  { folder, flags = [], isApart = false, log }: Options,
): Promise<number> {
  const settings = ["listen_addresses=127.0.0.1", "max_connections=120", "wal_compression=on"];
  const child = spawn(
    postgres,
    ["-D", folder, "-p", String(port), ...settings.flatMap((each) => ["-c", each]), ...flags],
    { ...as, detached: isApart, windowsHide: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  let isUp = false;
  child.stderr.on("data", (part: Buffer) => {
    log(part.toString());
    said = isUp ? "" : (said + part.toString()).slice(-2_000);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`The database did not start:\n${said}`)));
  });
  // It also ends when it is told to, long after anybody listens here.
  failed.catch(() => undefined);
  while ((await readPidFile(folder))?.isReady !== true) {
    await Promise.race([failed, delay(20)]);
  }
  isUp = true;
  child.unref();
  return child.pid ?? 0;
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
  /** Whether it takes connections, by its own word. */
  isReady: boolean;
}

/** What runs on the folder; a pid file that names a process which is something else by now is removed. */
async function findRunning(folder: string): Promise<Running | null> {
  const running = await readPidFile(folder);
  if (running && !(await isPostgres(running.pid))) {
    await rm(join(folder, "postmaster.pid"), { force: true });
    return null;
  }
  return running;
}

/** The file PostgreSQL keeps of itself: pid, folder, start, port, three lines more, state. */
async function readPidFile(folder: string): Promise<Running | null> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid && port ? { pid, port, isReady: lines[7]?.trim() === "ready" } : null;
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === "win32") {
    return isAlive(pid);
  }
  // Small Linux systems come without `ps`.
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => nameByPs(pid));
  return name.includes("postgres");
}

const nameByPs = (pid: number): Promise<string> =>
  new Promise((resolve) => {
    execFile("ps", ["-o", "comm=", "-p", String(pid)], (_error, stdout) => resolve(stdout));
  });

/** A fast shutdown: sessions are cut, nothing is lost. It is over when the pid file is gone. */
async function stopRunning(pid: number, folder: string): Promise<void> {
  const isGone = async () => !isAlive(pid) || !(await exists(join(folder, "postmaster.pid")));
  if (await isGone()) {
    return;
  }
  if (process.platform === "win32") {
    // There are no signals there; what was acknowledged is in the write-ahead log.
    execFile("taskkill", ["/pid", String(pid), "/f", "/t"]);
  } else {
    process.kill(pid, "SIGINT");
  }
  while (!(await isGone())) {
    await delay(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
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
