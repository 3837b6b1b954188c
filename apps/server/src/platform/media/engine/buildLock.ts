import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { readJson } from "./engineFolder.ts";
import { isAlive } from "./isAlive.ts";

/** A builder writes its progress at least this often; one silent for four times as long is gone. */
const heartbeatMs = 5_000;

export type BuildLock = {
  /** Tells those who wait how far the build is. */
  progress(done: number, total: number): void;
  release(): Promise<void>;
};

/**
 * Takes the lock, or returns undefined while another process builds.
 * Two who both find a dead builder may both get it: that costs time and harms nothing, because
 * each builds into a name of its own and the rename at the end is atomic.
 */
export async function takeBuildLock(file: string): Promise<BuildLock | undefined> {
  await mkdir(dirname(file), { recursive: true });
  if (await isAbandoned(file)) {
    await rm(file, { force: true });
  }
  const mine = { pid: process.pid, host: hostname(), done: 0, total: 0 };
  try {
    await writeFile(file, JSON.stringify(mine), { flag: "wx" });
  } catch {
    return undefined;
  }

  let latest = mine;
  let written = Promise.resolve();
  const beat = () => {
    written = written.then(() => writeFile(file, JSON.stringify(latest))).catch(() => undefined);
  };
  const timer = setInterval(beat, heartbeatMs);
  timer.unref();
  return {
    progress: (done, total) => {
      latest = { ...mine, done, total };
      beat();
    },
    release: async () => {
      clearInterval(timer);
      await written;
      await rm(file, { force: true });
    },
  };
}

/** How far the process that holds the lock has come; undefined when nobody holds it. */
export async function progressElsewhere(
  file: string,
): Promise<{ done: number; total: number } | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined || (await isAbandoned(file))) {
    return undefined;
  }
  const lock = await readJson(file);
  const [done, total] = [lock?.["done"], lock?.["total"]];
  return {
    done: typeof done === "number" ? done : 0,
    total: typeof total === "number" ? total : 0,
  };
}

async function isAbandoned(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  if (facts === undefined) {
    return false;
  }
  if (Date.now() - facts.mtimeMs > heartbeatMs * 4) {
    return true;
  }
  const lock = await readJson(file);
  const pid = lock?.["pid"];
  // Half-written locks, and locks of another machine on a shared folder, count by their age alone.
  return typeof pid === "number" && lock?.["host"] === hostname() && !(await isAlive(pid));
}
