import { HouseError } from "@plenary/contract/errors";
import { Follow, type FollowAck, Report } from "@plenary/contract/stream";
import type { Actor } from "../actor.ts";
import type { Follower } from "./followers.ts";
import type { LiveSocket, SocketDeps } from "./liveSocket.ts";

const mostStreams = 60;
const unavailable = { ok: false, code: "platform/unavailable" } as const;

/** Serves one page: what it follows, its reports, and the end of its session. */
export function serveSocket(socket: LiveSocket, deps: SocketDeps): void {
  const { reader } = deps;
  const { cookie } = socket.data;
  let me = socket.data.actor;
  // Asked for, and among them those that were granted: only on these may it report.
  const asked = new Set<string>();
  const following = new Set<string>();
  const leave = (stream: string) => {
    asked.delete(stream);
    following.delete(stream);
    reader.unfollow(stream, follower);
  };
  const follower: Follower = {
    send: (stream, facts) => socket.emit("facts", { stream, facts: [...facts] }),
    isAllowed: (stream) => mayFollow(deps, me, stream),
    drop: (stream) => {
      leave(stream);
      socket.emit("dropped", { stream, code: "platform/stream-not-found" });
    },
  };
  const recheck = async () => {
    for (const stream of [...following]) {
      if (!(await follower.isAllowed(stream))) {
        follower.drop(stream);
      }
    }
  };

  const askAgain = async () => {
    const actor = await deps.authenticate(cookie);
    if (!actor) {
      socket.emit("signed-out", { code: "identity/not-signed-in" });
      socket.disconnect(true);
      return;
    }
    me = actor;
    await recheck();
  };
  const stopGuarding = guardSession(socket, reader, askAgain);

  const follow = async (message: unknown): Promise<FollowAck> => {
    const parsed = Follow.safeParse(message);
    if (!parsed.success || (asked.size >= mostStreams && !asked.has(parsed.data.stream))) {
      return { ok: false, code: "platform/bad-input" };
    }
    const { stream, after } = parsed.data;
    const asker = me;
    asked.add(stream);
    const outcome = await reader.follow(stream, after, follower);
    if (outcome.is !== "following") {
      // Another follow of the same stream may have begun meanwhile; `left` says nothing about that one.
      if (outcome.is !== "left") {
        leave(stream);
      }
      return { ok: false, code: codes[outcome.is] };
    }
    following.add(stream);
    if (asker !== me) {
      await recheck();
    }
    return { ok: true, seq: outcome.seq };
  };
  serveMessages(socket, deps, { follow, following, leave, me: () => me });
  socket.on("disconnect", () => {
    for (const stream of [...asked]) {
      leave(stream);
    }
    stopGuarding();
  });
}

/**
 * Asks again who this is whenever the session changes. Its own stream is never sent: a fact on it
 * means just that. Answers how to stop.
 */
function guardSession(
  socket: LiveSocket,
  reader: SocketDeps["reader"],
  askAgain: () => Promise<void>,
): () => void {
  const sessionStream = `session:${socket.data.actor.sessionId ?? ""}`;
  // Who cannot be asked for is cut: the page comes back by itself and is asked at the door.
  const cut = () => {
    socket.disconnect(true);
  };
  const warden: Follower = {
    send: () => {
      askAgain().catch(cut);
    },
    isAllowed: () => Promise.resolve(true),
    drop: () => undefined,
  };
  // Once more after the warden is seated: the session may have ended since the handshake.
  reader.follow(sessionStream, "now", warden).then(askAgain).catch(cut);
  return () => reader.unfollow(sessionStream, warden);
}

const codes = {
  refused: "platform/stream-not-found",
  "too-far-behind": "platform/too-far-behind",
  left: "platform/stream-not-found",
} as const;

interface Page {
  follow(message: unknown): Promise<FollowAck>;
  following: Set<string>;
  leave(stream: string): void;
  me(): Actor;
}

/** What a page may send. Nothing in a message is believed: a wrong one must not bring the node down. */
function serveMessages(socket: LiveSocket, deps: SocketDeps, page: Page): void {
  socket.on("clock", (ack: unknown) => {
    answerWith<number>(ack)(deps.clock.now().getTime());
  });
  socket.on("follow", (message: unknown, ack: unknown) => {
    const answer = answerWith<FollowAck>(ack);
    page.follow(message).then(answer, () => answer(unavailable));
  });
  socket.on("unfollow", (message: unknown) => {
    const asked = Follow.pick({ stream: true }).safeParse(message);
    if (asked.success) {
      page.leave(asked.data.stream);
    }
  });
  socket.on("report", (message: unknown) => {
    const report = Report.safeParse(message);
    if (report.success && page.following.has(report.data.stream)) {
      takeReport(deps, page.me(), report.data);
    }
  });
}

const answerWith =
  <T>(ack: unknown) =>
  (value: T): void => {
    if (typeof ack === "function") {
      ack(value);
    }
  };

function takeReport(deps: SocketDeps, me: Actor, report: Report): void {
  const [kind, id] = splitName(report.stream);
  const taker = deps.reports.find((each) => each.stream === kind && each.kind === report.kind);
  try {
    taker?.take(me, id, report.data);
  } catch (error) {
    deps.onError(error);
  }
}

/** Only a refusal is a no; when the database is away the question stays open and is asked again. */
async function mayFollow(deps: SocketDeps, me: Actor, stream: string): Promise<boolean> {
  const [kind, id] = splitName(stream);
  const found = deps.streams.find((each) => each.kind === kind);
  if (!found || !/^[0-9a-f-]{36}$/.test(id)) {
    return false;
  }
  try {
    await found.mayFollow(deps.db, me, id);
    return true;
  } catch (error) {
    if (error instanceof HouseError) {
      return false;
    }
    throw error;
  }
}

function splitName(stream: string): [string, string] {
  const at = stream.indexOf(":");
  return [stream.slice(0, at), stream.slice(at + 1)];
}
