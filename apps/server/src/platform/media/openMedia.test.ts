import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EngineState } from "./engine/engineState.ts";
import { findEngine } from "./engine/findEngine.ts";
import { isAlive } from "./engine/isAlive.ts";
import { type Media, type MediaOptions, openMedia } from "./openMedia.ts";
import type { Permissions } from "./permissions.ts";
import { passSignalling } from "./signalling.ts";

/** These run the real engine: found in PATH, built before, or built now (some minutes, once). */
beforeAll(async () => {
  const found = await findEngine({ environment: process.env });
  if (found.is !== "binary") {
    throw new Error(`these tests need the media engine. ${JSON.stringify(found)}`);
  }
}, 900_000);

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const room = "sitting:1";
const quiet: Permissions = {
  canPublish: false,
  canPublishSources: [],
  canSubscribe: true,
  canPublishData: false,
};
const closers: (() => unknown)[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "plenary-media-"));
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) {
    await close();
  }
  await rm(folder, { recursive: true });
});

const options = (changes: Partial<MediaOptions> = {}): MediaOptions => ({
  folder,
  environment: process.env,
  webhookUrl: "http://127.0.0.1:9/engine/webhook",
  nodeIp: "127.0.0.1",
  preferredPorts: { signalling: 0, tcp: 0, udp: 0 },
  log: silent,
  ...changes,
});
function open(changes: Partial<MediaOptions> = {}): Media {
  const media = openMedia(options(changes));
  closers.push(() => media.stop());
  return media;
}
function until(media: Media, is: EngineState["is"]): Promise<EngineState> {
  return new Promise((resolve) => {
    const off = media.onState((state) => {
      if (state.is === is) {
        resolve(state);
        queueMicrotask(() => off());
      }
    });
  });
}
async function enginePid(): Promise<number> {
  const kept: { pid: number } = JSON.parse(await readFile(join(folder, "engine-pid.json"), "utf8"));
  return kept.pid;
}

/** An app server of its own: opens the same folder and says when the engine is ready. */
async function otherServer(): Promise<{ kill(): Promise<void> }> {
  const { log: _log, ...given } = options();
  const code = `
    import { openMedia } from ${JSON.stringify(join(import.meta.dirname, "openMedia.ts"))};
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const media = openMedia({ ...${JSON.stringify(given)}, log });
    media.onState((state) => { if (state.is === "ready") { process.stdout.write("ready"); } });
    setInterval(() => {}, 1_000);`;
  const args = ["--input-type=module-typescript", "-e", code];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** The house's own server, with the engine's signalling passed through it. */
async function houseOf(media: Media): Promise<number> {
  const server = createServer();
  passSignalling(server, () => media.url());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return port;
}

/** Enters a room as a browser would, as far as the engine's first word, and says how it ended. */
async function enter(
  port: number,
  token: string,
): Promise<{ socket: WebSocket; entered: boolean }> {
  const query = `access_token=${token}&protocol=16&auto_subscribe=0&sdk=js&version=2.23.0`;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/engine/rtc?${query}`);
  socket.binaryType = "arraybuffer";
  closers.push(() => socket.close());
  const entered = await new Promise<boolean>((resolve) => {
    socket.addEventListener("message", () => resolve(true), { once: true });
    socket.addEventListener("close", () => resolve(false), { once: true });
  });
  return { socket, entered };
}
const tokenFor = (media: Media, identity: string) =>
  media.rooms.token({ room, identity, name: identity, ttlSeconds: 60, grants: quiet });

describe("the media engine under the house's care", { timeout: 30_000 }, () => {
  it("is brought back on the same ports when it is killed", async () => {
    const media = open();
    const before = await until(media, "ready");
    const ports = await readFile(join(folder, "engine-ports.json"), "utf8");
    const first = await enginePid();

    process.kill(first, "SIGKILL");
    await until(media, "down");
    expect(await until(media, "ready")).toEqual(before);
    expect(await enginePid()).not.toBe(first);
    expect(await readFile(join(folder, "engine-ports.json"), "utf8")).toBe(ports);
  });

  it("keeps its keys where only their owner can read them", async () => {
    await until(open(), "ready");
    for (const file of ["engine-keys.json", "engine.yaml", "engine-pid.json", "engine.log"]) {
      expect((await stat(join(folder, file))).mode & 0o077, file).toBe(0);
    }
  });

  it("goes on when the app server is killed, and is adopted by the next", async () => {
    const killed = await otherServer();
    const pid = await enginePid();
    await killed.kill();
    expect(await isAlive(pid)).toBe(true);

    const media = open();
    await until(media, "ready");
    expect(await enginePid()).toBe(pid);

    // The adopted one is watched over like one's own, and stopped like one's own.
    process.kill(pid, "SIGKILL");
    await until(media, "down");
    await until(media, "ready");
  });

  it("is replaced by the next app server when that one wants other settings", async () => {
    const killed = await otherServer();
    const pid = await enginePid();
    await killed.kill();

    const media = open({ webhookUrl: "http://127.0.0.1:9/elsewhere" });
    await until(media, "ready");
    expect(await enginePid()).not.toBe(pid);
    expect(await isAlive(pid)).toBe(false);
  });

  it("leaves alone a stranger who has the process number of the engine that was", async () => {
    await until(open(), "ready");
    const file = join(folder, "engine-pid.json");
    const kept = await readFile(file, "utf8");
    await closers.pop()?.();
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1_000)"]);
    closers.push(() => stranger.kill("SIGKILL"));
    await writeFile(file, JSON.stringify({ ...JSON.parse(kept), pid: stranger.pid }));

    await until(open(), "ready");
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  });

  it("ends with the house, even while somebody is in a room", async () => {
    const media = open();
    await until(media, "ready");
    const pid = await enginePid();
    const { entered } = await enter(await houseOf(media), (await tokenFor(media, "yunling")) ?? "");
    expect(entered).toBe(true);

    await media.stop();
    expect(await isAlive(pid)).toBe(false);
    expect(media.state()).toEqual({ is: "stopped" });
    expect(await media.rooms.listRooms()).toMatchObject({ ok: false, why: "away" });
  });

  it("moves to other ports when a stranger holds one of them", async () => {
    await until(open(), "ready");
    await closers.pop()?.();
    const kept: { signalling: number } = JSON.parse(
      await readFile(join(folder, "engine-ports.json"), "utf8"),
    );
    const stranger = createServer().listen(kept.signalling, "127.0.0.1");
    await once(stranger, "listening");
    closers.push(() => stranger.close());

    const state = await until(open(), "ready");
    expect(state).not.toHaveProperty("url", `http://127.0.0.1:${kept.signalling}`);
  });
});

describe("the engine's rooms", { timeout: 30_000 }, () => {
  it("let somebody in by token, show the rights given, change them, and put them out", async () => {
    const media = open();
    await until(media, "ready");
    const { socket, entered } = await enter(
      await houseOf(media),
      (await tokenFor(media, "yunling")) ?? "",
    );
    expect(entered).toBe(true);
    const seen = await media.rooms.listParticipants(room);
    expect(seen).toMatchObject({
      ok: true,
      value: [{ identity: "yunling", permissions: { canPublish: false, canPublishData: false } }],
    });

    const speaking: Permissions = {
      ...quiet,
      canPublish: true,
      canPublishSources: ["microphone"],
    };
    expect(await media.rooms.setPermission(room, "yunling", speaking)).toMatchObject({ ok: true });
    expect(await media.rooms.listParticipants(room)).toMatchObject({
      value: [{ permissions: { canPublish: true, canPublishSources: ["microphone"] } }],
    });

    const closed = once(socket, "close");
    expect(await media.rooms.removeParticipant(room, "yunling")).toMatchObject({ ok: true });
    await closed;
    expect(await media.rooms.listParticipants(room)).toEqual({ ok: true, value: [] });
  });

  it("can be made twice and closed twice, and miss nobody who is not there", async () => {
    const media = open();
    await until(media, "ready");
    const { rooms } = media;
    const done = { ok: true, value: undefined };
    expect([await rooms.ensureRoom(room), await rooms.ensureRoom(room)]).toEqual([done, done]);
    expect(await rooms.listRooms()).toEqual({ ok: true, value: [room] });
    expect(await rooms.removeParticipant(room, "nobody")).toEqual(done);
    expect(await rooms.setPermission(room, "nobody", quiet)).toMatchObject({ why: "absent" });
    expect([await rooms.deleteRoom(room), await rooms.deleteRoom(room)]).toEqual([done, done]);
    expect(await rooms.listRooms()).toEqual({ ok: true, value: [] });
  });

  it("turn away a token that somebody else signed, or that has run out", async () => {
    const media = open();
    await until(media, "ready");
    const port = await houseOf(media);
    const grants = quiet;
    const old = await media.rooms.token({
      ...{ room, identity: "yunling", name: "", grants },
      ttlSeconds: -60,
    });
    expect(await enter(port, old ?? "")).toMatchObject({ entered: false });
    expect(await enter(port, "not-a-token")).toMatchObject({ entered: false });
    expect(await media.rooms.listRooms()).toEqual({ ok: true, value: [] });
  });

  it("are told of by signed messages that are the engine's own", async () => {
    const heard: string[] = [];
    const came = Promise.withResolvers<void>();
    const house = createServer().listen(0, "127.0.0.1");
    await once(house, "listening");
    closers.push(() => house.close());
    const { port } = house.address() as AddressInfo;

    const media = open({ webhookUrl: `http://127.0.0.1:${port}/` });
    const hear = async (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const body = Buffer.concat(chunks).toString("utf8");
      const read = await media.readWebhook(body, request.headers.authorization);
      heard.push(read.ok ? read.event.type : read.why);
      response.end();
      if (heard.includes("roomFinished")) {
        came.resolve();
      }
    };
    house.on("request", (request, response) => {
      void hear(request, response);
    });
    await until(media, "ready");
    await enter(await houseOf(media), (await tokenFor(media, "yunling")) ?? "");
    await media.rooms.deleteRoom(room);
    await came.promise;
    expect(heard).toEqual(expect.arrayContaining(["roomStarted", "roomFinished"]));
    expect(heard).not.toContain("unsigned");
  });
});

describe("an engine of one's own", { timeout: 30_000 }, () => {
  it("is used by its address and keys, and followed when it goes and comes", async () => {
    const server = open();
    await until(server, "ready");
    const keys = JSON.parse(await readFile(join(folder, "engine-keys.json"), "utf8"));
    const elsewhere = { url: server.url() ?? "", ...keys };

    const media = open({ elsewhere, folder: join(folder, "unused") });
    expect(await until(media, "ready")).toMatchObject({ url: elsewhere.url, version: null });
    expect(await media.rooms.ensureRoom(room)).toMatchObject({ ok: true });
    await server.stop();
    await until(media, "down");
    expect(await media.rooms.ensureRoom(room)).toMatchObject({ ok: false, why: "away" });
  });
});
