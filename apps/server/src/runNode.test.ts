import { createHash } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request as plainRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AccessToken } from "livekit-server-sdk";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTestDatabase } from "../test/openTestDatabase.ts";
import { readConfig } from "./config.ts";
import type { Database } from "./platform/db/database.ts";
import { runNode } from "./runNode.ts";
import { localTls } from "./start/localTls.ts";

let database: Database;
let data: string;
let stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  database = await openTestDatabase();
  data = await mkdtemp(join(tmpdir(), "plenary-node-"));
});
afterEach(async () => {
  for (const stop of stops) {
    await stop();
  }
  stops = [];
  await database.close();
  await rm(data, { recursive: true, force: true });
});

/** Stands for the engine: it has the right version, and never says a word by itself. */
const quietEngine = `#!${process.execPath}
if (process.argv.includes("--version")) {
  console.log("livekit-server version 1.13.5");
} else {
  setInterval(() => undefined, 1_000);
}
`;

/** A node that speaks HTTPS with a certificate which nobody outside this installation knows. */
async function startSecureNode() {
  const binary = join(data, "livekit-server");
  await writeFile(binary, quietEngine);
  await chmod(binary, 0o755);
  const own = await localTls(join(data, "tls"), ["127.0.0.1"]);
  const node = await runNode({
    config: readConfig({
      PLENARY_DATABASE_URL: database.url,
      PLENARY_DATA: data,
      PLENARY_PORT: "0",
      PLENARY_LOG: "silent",
      PLENARY_ROLES: "web",
      PLENARY_TLS_AUTHORITY: own.authority,
    }),
    environment: { ...process.env, PATH: data },
    root: join(import.meta.dirname, "../../.."),
    webFolder: join(data, "none"),
    tls: { cert: await readFile(own.cert, "utf8"), key: await readFile(own.key, "utf8") },
  });
  stops.push(node.stop);
  return node;
}

const readObject = async (name: string) =>
  JSON.parse(await readFile(join(data, "media", name), "utf8")) as Record<string, unknown>;

/** What the engine was told at its start: where its messages go. */
async function addressGiven(): Promise<URL> {
  const config = await vi.waitFor(() => readObject("engine.yaml"), 5_000);
  const [address] = (config["webhook"] as { urls: string[] }).urls;
  return new URL(address ?? "");
}

/** A message as the engine signs it: over the hash of its bytes. */
async function signed(body: string): Promise<string> {
  const { apiKey, apiSecret } = await readObject("engine-keys.json");
  const token = new AccessToken(String(apiKey), String(apiSecret));
  token.sha256 = createHash("sha256").update(body).digest("base64");
  return token.toJwt();
}

const send = (address: URL | string, authorization: string, body: string) =>
  fetch(address, {
    ...{ method: "POST", body },
    headers: { "content-type": "application/webhook+json", authorization },
  });

const body = JSON.stringify({ event: "room_started", id: "EV_1", createdAt: "1760000000" });

it("takes the engine's messages also while the node speaks HTTPS to everybody else", async () => {
  await startSecureNode();
  const address = await addressGiven();
  expect((await send(address, await signed(body), body)).status).toBe(204);
  expect((await send(address, await signed("{}"), body)).status).toBe(401);
});

it("opens nothing but the engine's door without HTTPS, and on this machine alone", async () => {
  await startSecureNode();
  const address = await addressGiven();
  expect(address.hostname).toBe("127.0.0.1");
  const statusOf = (path: string, method: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = address;
      // Not by `fetch`, which would resolve the dots before anybody is asked.
      const request = plainRequest({ hostname, port, path, method }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      request.on("error", reject);
      request.end();
    });
  const paths = ["/", "/health", "/api/welcome", "/engine-webhook/../api/welcome", "/trust"];
  for (const path of paths) {
    expect([path, await statusOf(path, "GET"), await statusOf(path, "POST")]).toEqual([
      ...[path, 404, 404],
    ]);
  }
  expect(await statusOf("/engine-webhook", "GET")).toBe(404);
});

it("keeps the address of the door from start to start, so that a running engine is kept too", async () => {
  const first = await startSecureNode();
  const { href } = await addressGiven();
  await first.stop();
  stops = [];
  await startSecureNode();
  expect((await addressGiven()).href).toBe(href);
});
