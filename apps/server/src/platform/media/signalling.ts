import type { FastifyReply, FastifyRequest } from "fastify";
import { type ClientRequest, type IncomingMessage, request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import type { Duplex } from "node:stream";

/** The engine's address for this server's own use; undefined while it is away. */
export type EngineTarget = () => string | undefined;

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What is needed of a server of Node, with or without TLS. */
type Upgrading = {
  on(event: "upgrade", listener: UpgradeListener): unknown;
  off(event: "upgrade", listener: UpgradeListener): unknown;
};

/** The engine's doors for clients. Its room service and all else stays out of reach of browsers. */
const doors = new Set(["/rtc", "/rtc/v1", "/rtc/validate", "/rtc/v1/validate"]);

/** Only what the engine needs: our own cookie, above all, never goes there. */
const passedHeaders = [
  "authorization",
  "connection",
  "origin",
  "sec-websocket-extensions",
  "sec-websocket-key",
  "sec-websocket-protocol",
  "sec-websocket-version",
  "upgrade",
  "user-agent",
];

/** A local engine answers in milliseconds; a client is better served by a quick no. */
const patienceMs = 3_000;

/**
 * Passes the engine's signalling through this server's own origin, so that one certificate and one
 * port serve all but the media itself. Upgrades outside the prefix are left to others.
 */
export function passSignalling(
  server: Upgrading,
  getTarget: EngineTarget,
  prefix = "/engine",
): { stop(): void } {
  const pass: UpgradeListener = (request, socket, head) => {
    const url = new URL(request.url ?? "/", "http://engine");
    if (!isUnder(url, prefix)) {
      return;
    }
    socket.on("error", () => socket.destroy());
    const target = targetUrl(url, prefix, getTarget);
    if (typeof target === "number") {
      refuse(socket, target);
      return;
    }
    passUpgrade(target, request, socket, head);
  };
  server.on("upgrade", pass);
  return { stop: () => server.off("upgrade", pass) };
}

/** Answers the plain questions under the prefix (a client asks why it was not let in). */
export function answerSignalling(getTarget: EngineTarget, prefix = "/engine") {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const target = targetUrl(new URL(request.url, "http://engine"), prefix, getTarget);
    if (typeof target === "number") {
      return reply.code(target).send();
    }
    try {
      const response = await fetch(target, {
        headers: headersFor(request.raw, ["authorization", "user-agent"]),
        redirect: "error",
        signal: AbortSignal.timeout(patienceMs),
      });
      return await reply
        .code(response.status)
        .type("text/plain")
        .send(await response.text());
    } catch {
      return reply.code(503).send();
    }
  };
}

function isUnder(url: URL, prefix: string): boolean {
  return url.pathname === prefix || url.pathname.startsWith(`${prefix}/`);
}

/** Where a request goes, or the status that refuses it. `URL` has resolved any `..` before. */
function targetUrl(url: URL, prefix: string, getTarget: EngineTarget): URL | number {
  const door = url.pathname.slice(prefix.length);
  if (!isUnder(url, prefix) || !doors.has(door)) {
    return 404;
  }
  const base = getTarget();
  if (base === undefined) {
    return 503;
  }
  const target = new URL(base);
  target.protocol = target.protocol.replace("ws", "http");
  target.pathname = target.pathname.replace(/\/$/, "") + door;
  target.search = url.search;
  return target;
}

function headersFor(request: IncomingMessage, names: readonly string[]): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of names) {
    const value = request.headers[name];
    if (typeof value === "string") {
      passed[name] = value;
    }
  }
  const from = request.socket.remoteAddress;
  return from === undefined ? passed : { ...passed, "x-forwarded-for": from };
}

function passUpgrade(target: URL, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const ask = target.protocol === "https:" ? tlsRequest : plainRequest;
  // No agent: each browser has a connection of its own to the engine, as long as its stay.
  const upstream = ask(target, { headers: headersFor(request, passedHeaders), agent: false });
  const patience = setTimeout(() => upstream.destroy(new Error("no answer")), patienceMs);
  const giveUp = () => upstream.destroy();
  socket.once("close", giveUp);

  upstream.on("error", () => refuse(socket, 503));
  upstream.on("close", () => clearTimeout(patience));
  upstream.on("response", (response) => {
    clearTimeout(patience);
    // Not let in: the client reads the status and asks for the reason at the door `validate`.
    response.resume();
    refuse(socket, response.statusCode ?? 502);
  });
  onUpgrade(upstream, (response, engine, engineHead) => {
    clearTimeout(patience);
    socket.off("close", giveUp);
    join(socket, engine);
    socket.write(headText(response));
    socket.write(engineHead);
    engine.write(head);
  });
  upstream.end();
}

function onUpgrade(
  upstream: ClientRequest,
  listener: (response: IncomingMessage, engine: Duplex, head: Buffer) => void,
): void {
  upstream.on("upgrade", listener);
}

/** Each waits for the other when it is slow (`pipe`), and neither outlives the other. */
function join(browser: Duplex, engine: Duplex): void {
  for (const [one, other] of [
    [browser, engine],
    [engine, browser],
  ] as const) {
    if ("setNoDelay" in one && typeof one.setNoDelay === "function") {
      one.setNoDelay(true);
    }
    one.on("error", () => one.destroy());
    one.on("close", () => other.destroy());
    one.pipe(other);
  }
}

function headText(response: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${response.statusCode ?? 101} ${response.statusMessage ?? ""}`];
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    lines.push(`${response.rawHeaders[at]}: ${response.rawHeaders[at + 1]}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function refuse(socket: Duplex, status: number): void {
  if (socket.destroyed || socket.writableEnded) {
    return;
  }
  socket.end(`HTTP/1.1 ${status} \r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
