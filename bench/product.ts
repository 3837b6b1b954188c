import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childrenOf } from "./usage.ts";

/** Folder of the whole repository. */
export const root = join(import.meta.dirname, "..");

/** The product in processes of its own, on a data folder of its own. */
export type Product = {
  readonly port: number;
  readonly url: string;
  /** Process of the app server; another one after it was killed. */
  serverPid(): number;
  databasePid(): number;
  /** Undefined where there is no engine. */
  enginePid(): number | undefined;
  stop(): Promise<void>;
};

/** Starts everything by the start script and waits until it says that it is ready. */
export async function startProduct(): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), "plenary-bench-"));
  // The database runs as a user of its own, who must be able to enter.
  chmodSync(data, 0o755);
  const child = spawn(
    process.execPath,
    [join(root, "apps/server/src/start.ts"), "--data", data, "--port", "8700"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const port = await readyPort(child);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    serverPid: () => serverBelow(child.pid ?? 0),
    databasePid: () =>
      Number(readFileSync(join(databaseOf(data), "postmaster.pid"), "utf8").split("\n")[0]),
    enginePid: () => engineOf(data),
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function serverBelow(pid: number): number {
  const found = childrenOf(pid).find((each) =>
    readFileSync(`/proc/${each}/cmdline`, "utf8").includes("server/src/main.ts"),
  );
  if (found === undefined) {
    throw new Error("The app server is not there.");
  }
  return found;
}

function databaseOf(data: string): string {
  const kept: unknown = JSON.parse(readFileSync(join(data, "installation.json"), "utf8"));
  return (kept as { databaseFolder: string }).databaseFolder;
}

function engineOf(data: string): number | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(data, "media/engine-pid.json"), "utf8"));
    return (kept as { pid: number }).pid;
  } catch {
    return undefined;
  }
}

/** The first address that the start script prints names the port. */
function readyPort(child: ChildProcess): Promise<number> {
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer) => {
      said = (said + part.toString()).slice(-8_000);
      const found = /localhost:(\d+)/.exec(said);
      if (found?.[1] !== undefined) {
        resolve(Number(found[1]));
      }
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(`The product did not start:\n${said}`)));
  });
}
