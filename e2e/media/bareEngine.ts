import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A media engine without the product around it, to prove the tools of these tests. */
export type BareEngine = {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  /** Kills it as a power cut would; `start` brings it back on the same ports. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

const key = "proof";
const secret = "a-secret-for-the-proof-of-the-tools-only";

/** Starts `livekit-server` (from PLENARY_LIVEKIT_BINARY, else from PATH) on free ports. */
export async function startBareEngine(): Promise<BareEngine> {
  const folder = await mkdtemp(join(tmpdir(), "plenary-bare-engine-"));
  const file = join(folder, "engine.yaml");
  const port = await freePort();
  await writeFile(file, settings(port, await freePort(), await freePort()));

  let child: ChildProcess | undefined;
  const start = async () => {
    const binary = process.env["PLENARY_LIVEKIT_BINARY"] ?? "livekit-server";
    const begun = spawn(binary, ["--config", file], { stdio: "ignore" });
    child = begun;
    const failed = new Promise<never>((_, reject) => {
      begun.once("error", () => reject(new Error(`The media engine ${binary} does not start.`)));
      begun.once("exit", (code) => reject(new Error(`The media engine ended with ${code}.`)));
    });
    // Whoever kills it later must not meet an unheard rejection.
    failed.catch(() => undefined);
    await Promise.race([failed, isUp(`http://127.0.0.1:${port}`)]);
  };
  const kill = async () => {
    const running = child;
    child = undefined;
    if (running !== undefined && running.exitCode === null) {
      const gone = new Promise((resolve) => running.once("exit", resolve));
      running.kill("SIGKILL");
      await gone;
    }
  };

  await start();
  return {
    url: `ws://127.0.0.1:${port}`,
    key,
    secret,
    kill,
    start,
    close: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(port: number, udp: number, tcp: number): string {
  const pli = "{ low_quality: 100ms, mid_quality: 100ms, high_quality: 100ms }";
  return [
    `port: ${port}`,
    'bind_addresses: ["127.0.0.1"]',
    `rtc: { udp_port: ${udp}, tcp_port: ${tcp}, node_ip: 127.0.0.1, use_external_ip: false,`,
    `  enable_loopback_candidate: true, stun_servers: [], pli_throttle: ${pli} }`,
    "limit: { num_tracks: -1 }",
    `keys: { ${key}: ${secret} }`,
    "logging: { level: warn }",
  ].join("\n");
}

async function isUp(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const reply = await fetch(address).catch(() => undefined);
    if (reply?.ok) {
      return;
    }
    await pause(50);
  }
  throw new Error("The media engine did not answer within ten seconds.");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
