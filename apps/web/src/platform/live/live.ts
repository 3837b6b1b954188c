import type { FollowAck, Report } from "@plenary/contract/stream";
import { tellSessionEnd } from "../api/sessionEnd.ts";
import type { Wire } from "./followStream.ts";
import { addLineSwitch } from "./addLineSwitch.ts";
import { setLink } from "./linkState.ts";
import { type LiveSocket, liveSocket } from "./liveSocket.ts";
import { nextFrame } from "./nextFrame.ts";
import { openLine } from "./openLine.ts";
import { measureClock } from "./serverNow.ts";

interface Live {
  wire: Wire;
  send: (report: Report) => void;
  reopen: () => void;
  close: () => void;
}

type Hearer = Parameters<Wire["hear"]>[1];

const answerWithinMs = 8_000;
let theLive: Live | undefined;

/** The one line of this page, opened by whoever first needs it. */
export function live(): Live {
  theLive ??= openLive(liveSocket());
  return theLive;
}

/** Ends the line, as on signing out; the next `live()` opens a new one. */
function closeLive(): void {
  theLive?.close();
  theLive = undefined;
}

addLineSwitch({ end: closeLive, reopen: () => theLive?.reopen() });

function openLive(socket: LiveSocket): Live {
  const line = openLine({ socket, random: Math.random, tell: setLink, signedOut: tellSessionEnd });
  const hearers = new Map<string, Set<Hearer>>();
  const stopClock = measureClock(socket);

  const each = (stream: string, tell: (hearer: Hearer) => void) => {
    for (const hearer of hearers.get(stream) ?? []) {
      tell(hearer);
    }
  };
  socket.on("facts", ({ stream, facts }) => each(stream, (hearer) => hearer.facts(facts)));
  socket.on("dropped", ({ stream, code }) => each(stream, (hearer) => hearer.dropped(code)));

  const nudge = () => {
    if (document.visibilityState === "visible") {
      line.nudge();
    }
  };
  addEventListener("online", line.nudge);
  addEventListener("pageshow", nudge);
  document.addEventListener("visibilitychange", nudge);
  line.open();

  return {
    wire: {
      isUp: line.isUp,
      onUp: line.watch,
      ask: (stream, after) => ask(socket, stream, after),
      leave: (stream) => {
        if (line.isUp()) {
          socket.emit("unfollow", { stream });
        }
      },
      hear: (stream, hearer) => hear(hearers, stream, hearer),
      nextFrame,
      later: (callback, ms) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    send: (report) => {
      if (line.isUp()) {
        socket.volatile.emit("report", report);
      }
    },
    reopen: line.open,
    close: () => {
      removeEventListener("online", line.nudge);
      removeEventListener("pageshow", nudge);
      document.removeEventListener("visibilitychange", nudge);
      stopClock();
      line.close();
    },
  };
}

function ask(socket: LiveSocket, stream: string, after: number): Promise<FollowAck> {
  return new Promise((resolve) => {
    socket.timeout(answerWithinMs).emit("follow", { stream, after }, (error, answer) => {
      resolve(error === null ? answer : { ok: false, code: "platform/offline" });
    });
  });
}

function hear(hearers: Map<string, Set<Hearer>>, stream: string, hearer: Hearer): () => void {
  const all = hearers.get(stream) ?? new Set();
  hearers.set(stream, all.add(hearer));
  return () => {
    all.delete(hearer);
    if (all.size === 0) {
      hearers.delete(stream);
    }
  };
}
