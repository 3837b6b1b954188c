import type { ClientMessages, ServerMessages } from "@plenary/contract/stream";
import type { Server, Socket } from "socket.io";
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/database.ts";
import type { StreamKind } from "./defineStream.ts";
import type { LogReader } from "./logReader.ts";

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

/** Who opened a socket, and the cookies by which they are asked for again. */
export interface SocketOwner {
  actor: Actor;
  cookie: string | undefined;
}

export type Live = Server<ClientMessages, ServerMessages, Record<string, never>, SocketOwner>;
export type LiveSocket = Socket<ClientMessages, ServerMessages, Record<string, never>, SocketOwner>;
