import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The product as a new user starts it, on a data folder of its own. */
export interface Product {
  port: number;
  /** Address made for a role: `director` → http://director.localhost:<port>. */
  at(host: string): string;
  /** Kills the app server without a word; its keeper starts it again. */
  killServer(): void;
  /** Kills the media engine without a word. */
  killEngine(): void;
  stop(): Promise<void>;
}

/** Starts everything by the start script and waits until it says that it is ready. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), "plenary-e2e-"));
  // The database runs as a user of its own, who must be able to enter.
  execFileSync("chmod", ["755", data]);
  const child = spawn(
    process.execPath,
    [join(root, "apps/server/src/start.ts"), "--data", data, "--port", "8500"],
    { cwd: root, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const port = await readyPort(child);
  return {
    port,
    at: (host) => `http://${host}.localhost:${port}`,
    killServer: () => kill(`${root}/apps/server/src/main.ts`, child.pid),
    killEngine: () => kill(`livekit-server.*${data}`),
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The first address that the start script prints names the port. */
function readyPort(child: ChildProcess): Promise<number> {
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
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

/** `kill -9` of the processes whose command line matches, below `parent` when it is given. */
function kill(pattern: string, parent?: number): void {
  const scope = parent === undefined ? [] : ["-P", String(parent)];
  const pids = execFileSync("pgrep", [...scope, "-f", pattern], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number)
    .filter((pid) => pid !== process.pid);
  for (const pid of pids) {
    process.kill(pid, "SIGKILL");
  }
}
