import type { Server as HttpServer } from "node:http";
import { HouseError } from "@plenary/contract/errors";
import { type ClientMessages, Follow, Report, type ServerMessages } from "@plenary/contract/stream";
import { Server, type Socket } from "socket.io";
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/database.ts";
import type { StreamKind } from "./defineStream.ts";
import type { Follower } from "./followers.ts";
import type { LogReader } from "./logReader.ts";

/** Takes the volatile reports of one kind that pages send on streams they follow. */
export interface ReportTaker {
  kind: string;
  stream: string;
  take(me: Actor, id: string, data: unknown): void;
}

interface Deps {
  db: Db;
  clock: Clock;
  reader: LogReader;
  streams: readonly StreamKind[];
  reports: readonly ReportTaker[];
  /** The person behind a handshake's cookies, or null. Asked again when their session stream moves. */
  authenticate(cookie: string | undefined): Promise<Actor | null>;
  /** Origins from which a browser may open a socket. */
  isOwnOrigin(origin: string | undefined, host: string | undefined): boolean;
}

type LiveSocket = Socket<ClientMessages, ServerMessages>;
const mostStreams = 60;

/** Socket.IO on `/live`: websocket only, one authenticated socket per page. */
export function openSockets(http: HttpServer, deps: Deps): Server<ClientMessages, ServerMessages> {
  const io = new Server<ClientMessages, ServerMessages>(http, {
    path: "/live",
    transports: ["websocket"],
    perMessageDeflate: false,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    allowRequest: (request, answer) => {
      answer(null, deps.isOwnOrigin(request.headers.origin, request.headers.host));
    },
  });
  io.use((socket, next) => {
    const cookie = socket.handshake.headers.cookie;
    deps
      .authenticate(cookie)
      .then((actor) => {
        if (!actor) {
          next(new Error("identity/not-signed-in"));
          return;
        }
        serve(socket, actor, cookie, deps);
        next();
      })
      .catch(() => next(new Error("platform/unavailable")));
  });
  return io;
}

function serve(socket: LiveSocket, first: Actor, cookie: string | undefined, deps: Deps): void {
  let me = first;
  const following = new Set<string>();
  const follower: Follower = {
    send: (stream, facts) => socket.emit("facts", { stream, facts: [...facts] }),
    // Only a refusal takes a stream away; when the database is away nothing is sent and it is asked again.
    isAllowed: (stream) =>
      mayFollow(deps, me, stream).then(
        () => true,
        (error: unknown) => {
          if (error instanceof HouseError) {
            return false;
          }
          throw error;
        },
      ),
    drop: (stream) => {
      following.delete(stream);
      socket.emit("dropped", { stream, code: "platform/stream-not-found" });
    },
  };
  // The session's own stream is never sent: a fact on it means "ask again who this is".
  const sessionStream = `session:${me.sessionId ?? ""}`;
  const warden: Follower = {
    send: () => {
      deps
        .authenticate(cookie)
        .then(async (actor) => {
          if (!actor) {
            socket.emit("signed-out", { code: "identity/not-signed-in" });
            socket.disconnect(true);
            return;
          }
          me = actor;
          await recheckAll(following, follower, deps);
        })
        .catch(() => socket.disconnect(true));
    },
    isAllowed: () => Promise.resolve(true),
    drop: () => undefined,
  };
  const watch = deps.reader.follow(sessionStream, Number.MAX_SAFE_INTEGER, warden);
  watch.catch(() => socket.disconnect(true));

  socket.on("clock", (ack) => ack(deps.clock.now().getTime()));
  socket.on("follow", (message, ack) => {
    const asked = Follow.safeParse(message);
    if (!asked.success || following.size >= mostStreams) {
      ack({ ok: false, code: "platform/bad-input" });
      return;
    }
    const { stream, after } = asked.data;
    mayFollow(deps, me, stream)
      .then(() => deps.reader.follow(stream, after, follower))
      .then((seq) => {
        if (seq === null) {
          ack({ ok: false, code: "platform/too-far-behind" });
          return;
        }
        following.add(stream);
        ack({ ok: true, seq });
      })
      .catch((error: unknown) => {
        ack({ ok: false, code: error instanceof HouseError ? "platform/stream-not-found" : "platform/unavailable" });
      });
  });
  socket.on("unfollow", ({ stream }) => {
    following.delete(stream);
    deps.reader.unfollow(stream, follower);
  });
  socket.on("report", (message) => {
    const report = Report.safeParse(message);
    if (report.success && following.has(report.data.stream)) {
      takeReport(deps, me, report.data);
    }
  });
  socket.on("disconnect", () => {
    for (const stream of following) {
      deps.reader.unfollow(stream, follower);
    }
    deps.reader.unfollow(sessionStream, warden);
  });
}

async function recheckAll(following: Set<string>, follower: Follower, deps: Deps): Promise<void> {
  for (const stream of [...following]) {
    if (!(await follower.isAllowed(stream))) {
      deps.reader.unfollow(stream, follower);
      follower.drop(stream);
    }
  }
}

function takeReport(deps: Deps, me: Actor, report: Report): void {
  const [kind, id] = splitName(report.stream);
  const taker = deps.reports.find((each) => each.stream === kind && each.kind === report.kind);
  taker?.take(me, id, report.data);
}

async function mayFollow(deps: Deps, me: Actor, stream: string): Promise<void> {
  const [kind, id] = splitName(stream);
  const found = deps.streams.find((each) => each.kind === kind);
  if (!found || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new HouseError("platform/stream-not-found");
  }
  await found.mayFollow(deps.db, me, id);
}

function splitName(stream: string): [string, string] {
  const at = stream.indexOf(":");
  return [stream.slice(0, at), stream.slice(at + 1)];
}
