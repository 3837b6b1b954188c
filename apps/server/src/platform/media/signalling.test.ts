import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import fastify from "fastify";
import { afterEach, describe, expect, it } from "vitest";
import { answerSignalling, passSignalling } from "./signalling.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return port;
}

/** An engine that takes every upgrade, remembers what it was asked and sends back what it gets. */
async function echoEngine() {
  const asked: IncomingMessage[] = [];
  const sockets: Duplex[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(401).end("permission denied");
  });
  server.on("upgrade", (request, socket, head) => {
    asked.push(request);
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
    );
    socket.write(head);
    socket.pipe(socket);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, asked, sockets };
}

async function house(target: () => string | undefined): Promise<number> {
  const server = createServer();
  passSignalling(server, target);
  return listen(server);
}

/** A browser's socket, as bytes; `until` resolves with all that came once it holds `text`. */
function browser(port: number, path: string, headers: readonly string[] = []) {
  const socket = connect(port, "127.0.0.1");
  closers.push(() => socket.destroy());
  let came = "";
  socket.on("data", (chunk: Buffer) => {
    came += chunk.toString("latin1");
  });
  socket.on("error", () => undefined);
  const lines = ["Host: house", "Upgrade: websocket", "Connection: Upgrade", ...headers];
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  return {
    socket,
    until: async (text: string) => {
      while (!came.includes(text)) {
        await once(socket, "data");
      }
      return came;
    },
    closed: async () => {
      if (!socket.closed) {
        await once(socket, "close");
      }
      return came;
    },
  };
}

describe("the engine's signalling through the house's own origin", () => {
  it("passes both ways, to the engine's own path with its query", async () => {
    const engine = await echoEngine();
    const page = browser(await house(() => engine.url), "/engine/rtc/v1?access_token=t");
    await page.until("101 Switching Protocols");
    page.socket.write("hello from the venue");
    expect(await page.until("hello from the venue")).toContain("101");
    expect(engine.asked[0]?.url).toBe("/rtc/v1?access_token=t");
  });

  it("carries more than any buffer holds, though the reader is slow", async () => {
    const engine = await echoEngine();
    const page = browser(await house(() => engine.url), "/engine/rtc");
    await page.until("\r\n\r\n");
    page.socket.pause();
    page.socket.write(Buffer.alloc(6_000_000, "x"));
    page.socket.write("the end");
    page.socket.resume();
    expect((await page.until("the end")).length).toBeGreaterThan(6_000_000);
  });

  it("keeps the session cookie from the engine, and tells it who asks", async () => {
    const engine = await echoEngine();
    const port = await house(() => engine.url);
    await browser(port, "/engine/rtc", ["Cookie: session=secret"]).until("101");
    expect(engine.asked[0]?.headers.cookie).toBeUndefined();
    expect(engine.asked[0]?.headers["x-forwarded-for"]).toContain("127.0.0.1");
  });

  it.each([
    "/engine",
    "/engine/twirp/livekit.RoomService/ListRooms",
    "/engine/rtc/../twirp/livekit.RoomService/ListRooms",
    "/engine/rtc/%2e%2e/twirp/livekit.RoomService/ListRooms",
    "/engine/debug/rooms",
  ])("lets nobody through to %s", async (path) => {
    const engine = await echoEngine();
    expect(await browser(await house(() => engine.url), path).closed()).toMatch(/^HTTP\/1.1 404/);
    expect(engine.asked).toEqual([]);
  });

  it("says at once when the engine is away, known or found out", async () => {
    const nobody = await listen(createServer());
    await closers.pop()?.();
    for (const target of [undefined, `http://127.0.0.1:${nobody}`]) {
      const page = browser(await house(() => target), "/engine/rtc");
      expect(await page.closed()).toMatch(/^HTTP\/1.1 503/);
    }
  });

  it("ends the browser's connection when the engine dies, so that it reconnects", async () => {
    const engine = await echoEngine();
    const page = browser(await house(() => engine.url), "/engine/rtc");
    await page.until("101");
    engine.sockets[0]?.destroy();
    expect(await page.closed()).toMatch(/^HTTP\/1.1 101/);
  });

  it("ends the engine's connection when the browser goes", async () => {
    const engine = await echoEngine();
    const page = browser(await house(() => engine.url), "/engine/rtc");
    await page.until("101");
    page.socket.destroy();
    const [held] = engine.sockets;
    if (held !== undefined && !held.closed) {
      await once(held, "close");
    }
    expect(held?.destroyed).toBe(true);
  });

  it("leaves the upgrades of others to them", async () => {
    const server = createServer();
    passSignalling(server, () => "http://127.0.0.1:1");
    server.on("upgrade", (request, socket) => {
      if (request.url?.startsWith("/live") === true) {
        socket.end("HTTP/1.1 101 Live\r\n\r\n");
      }
    });
    const page = browser(await listen(server), "/live");
    expect(await page.closed()).toBe("HTTP/1.1 101 Live\r\n\r\n");
  });

  it("passes the question why somebody was not let in", async () => {
    const engine = await echoEngine();
    const app = fastify();
    closers.push(() => app.close());
    app.get(
      "/engine/*",
      answerSignalling(() => engine.url),
    );
    const why = await app.inject("/engine/rtc/v1/validate?access_token=t");
    expect([why.statusCode, why.body]).toEqual([401, "permission denied"]);
    expect((await app.inject("/engine/twirp/x")).statusCode).toBe(404);
  });

  it("answers that question with 503 while the engine is away", async () => {
    const app = fastify();
    closers.push(() => app.close());
    app.get(
      "/engine/*",
      answerSignalling(() => undefined),
    );
    expect((await app.inject("/engine/rtc/validate")).statusCode).toBe(503);
  });
});
