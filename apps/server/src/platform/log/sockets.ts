import type { Server as HttpServer } from "node:http";
import type { ClientMessages, ServerMessages } from "@plenary/contract/stream";
import { Server, type Socket } from "socket.io";
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/database.ts";
import type { StreamKind } from "./defineStream.ts";
import type { LogReader } from "./logReader.ts";
import { serveSocket } from "./serveSocket.ts";

/** Takes the volatile reports of one kind that pages send on streams they follow. */
export interface ReportTaker {
  kind: string;
  stream: string;
  take(me: Actor, id: string, data: unknown): void;
}

export interface SocketDeps {
  db: Db;
  clock: Clock;
  reader: LogReader;
  streams: readonly StreamKind[];
  reports: readonly ReportTaker[];
  /** The person behind a handshake's cookies, or null. Asked again when their session stream moves. */
  authenticate(cookie: string | undefined): Promise<Actor | null>;
  /** Origins from which a browser may open a socket. */
  isOwnOrigin(origin: string | undefined, host: string | undefined): boolean;
  /** A report that its taker could not bear. */
  onError(error: unknown): void;
}

export interface SocketData {
  actor: Actor;
  cookie: string | undefined;
}

export type Live = Server<ClientMessages, ServerMessages, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientMessages, ServerMessages, Record<string, never>, SocketData>;

/** Socket.IO on `/live`: websocket only, one authenticated socket per page. */
export function openSockets(http: HttpServer, deps: SocketDeps): Live {
  const io: Live = new Server(http, {
    path: "/live",
    transports: ["websocket"],
    perMessageDeflate: false,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => {
      answer(null, deps.isOwnOrigin(request.headers.origin, request.headers.host));
    },
  });
  io.use((socket, next) => {
    const { cookie } = socket.handshake.headers;
    deps
      .authenticate(cookie)
      .then((actor) => {
        if (actor) {
          socket.data = { actor, cookie };
        }
        next(actor ? undefined : new Error("identity/not-signed-in"));
      })
      .catch(() => next(new Error("platform/unavailable")));
  });
  // Only what has arrived is served: one that broke off during the handshake never says that it left.
  io.on("connection", (socket) => serveSocket(socket, deps));
  return io;
}
