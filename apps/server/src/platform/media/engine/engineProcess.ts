import { execFile, spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { type EngineFolder, keepJson, readJson } from "./engineFolder.ts";
import { isAlive } from "./isAlive.ts";

/** One life of the engine, begun by us or by an app server before us. */
export type EngineProcess = {
  pid: number;
  died: Promise<void>;
  /** Asks twice, then insists: once, it would go on taking people in until the last has left. */
  stop(): Promise<void>;
  kill(): void;
};

/** How often the death of an engine that is not our child is looked for. */
const watchMs = 50;
const patienceMs = 3_000;

/**
 * Starts the engine in a session of its own with its output in a file, so that neither Ctrl-C nor
 * the death of the app server takes sound and pictures away from those connected.
 */
export async function startEngine(
  binary: string,
  folder: EngineFolder,
  environment: NodeJS.ProcessEnv,
  digest: string,
): Promise<EngineProcess> {
  const log = await open(folder.log, "a", 0o600);
  try {
    const child = spawn(binary, ["--config", folder.config], {
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      env: ownEnvironment(environment),
    });
    const died = new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    });
    child.unref();
    if (child.pid === undefined) {
      await died;
      throw new Error(`the media engine could not be started: ${binary}`);
    }
    await keepJson(folder.pid, { pid: child.pid, digest });
    return engineProcess(child.pid, died);
  } finally {
    await log.close();
  }
}

/** The engine also reads its environment (LIVEKIT_KEYS, NODE_IP): nothing of that may slip in. */
function ownEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const needed = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot"];
  return Object.fromEntries(needed.map((name) => [name, environment[name]]));
}

/** The engine an app server before us left running with this folder, if it still lives. */
export async function leftRunning(
  folder: EngineFolder,
): Promise<{ process: EngineProcess; digest: string } | undefined> {
  const kept = await readJson(folder.pid);
  const [pid, digest] = [kept?.["pid"], kept?.["digest"]];
  if (typeof pid !== "number" || typeof digest !== "string" || !(await isAlive(pid))) {
    return undefined;
  }
  // The number may belong to a stranger by now, who must not be touched.
  if (!(await commandLine(pid)).includes(folder.config)) {
    return undefined;
  }
  return { process: engineProcess(pid, deathOf(pid)), digest };
}

/** Forgets the engine that was stopped on purpose. */
export function forgetEngine(folder: EngineFolder): Promise<void> {
  return rm(folder.pid, { force: true });
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  }
  const args = ["-o", "command=", "-p", String(pid)];
  return promisify(execFile)("ps", args).then(
    ({ stdout }) => stdout,
    () => "",
  );
}

async function deathOf(pid: number): Promise<void> {
  while (await isAlive(pid)) {
    await pause(watchMs, undefined, { ref: false });
  }
}

function engineProcess(pid: number, died: Promise<void>): EngineProcess {
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(pid, signal);
    } catch {
      // It is gone already, which is what was wanted.
    }
  };
  const isGoneWithin = async (ms: number) => {
    const enough = new AbortController();
    const late = pause(ms, false, { signal: enough.signal }).catch(() => false);
    const isGone = await Promise.race([died.then(() => true), late]);
    enough.abort();
    return isGone;
  };
  return {
    pid,
    died,
    kill: () => send("SIGKILL"),
    stop: async () => {
      send("SIGTERM");
      // Two signals at the same instant may arrive as one.
      if (await isGoneWithin(100)) {
        return;
      }
      send("SIGTERM");
      if (await isGoneWithin(patienceMs)) {
        return;
      }
      send("SIGKILL");
      await isGoneWithin(patienceMs);
    },
  };
}
