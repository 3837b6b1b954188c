import type { ClientMessages, Fact, ServerMessages } from "@plenary/contract/stream";
import { io, type Socket } from "socket.io-client";
import { steadyMs } from "../figures.ts";
import type { CrowdAnswer, CrowdOrder, Reaching } from "./crowdOrders.ts";

// A process full of followers. It does what it is told by its parent and answers once per order.

type Follower = {
  readonly socket: Socket<ServerMessages, ClientMessages>;
  seq: number;
  isFollowing: boolean;
  reachedAt: number;
};

const followers: Follower[] = [];
/** Post → when each follower had it. */
let arrivals = new Map<string, number[]>();
let [gaps, doubles, breaks, tooFar] = [0, 0, 0, 0];
let target = Number.POSITIVE_INFINITY;

function add(order: Extract<CrowdOrder, { do: "grow" }>): Promise<boolean> {
  const { url, cookie, stream, seq } = order;
  const socket: Follower["socket"] = io(url, {
    path: "/live",
    transports: ["websocket"],
    forceNew: true,
    timeout: 20_000,
    // As a page tries again: 0.2, 0.4, 0.8 … 5 s, of each between half and the whole.
    reconnectionDelay: 150,
    reconnectionDelayMax: 3_750,
    randomizationFactor: 1 / 3,
    extraHeaders: { origin: url, cookie },
  });
  const follower: Follower = { socket, seq, isFollowing: false, reachedAt: 0 };
  followers.push(follower);
  socket.on("facts", ({ facts }) => take(follower, facts));
  socket.on("disconnect", () => {
    follower.isFollowing = false;
    breaks += 1;
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 30_000);
    socket.on("connect", () => {
      socket.emit("follow", { stream, after: follower.seq }, (answer) => {
        follower.isFollowing = answer.ok;
        tooFar += answer.ok ? 0 : 1;
        clearTimeout(timer);
        resolve(answer.ok);
      });
    });
  });
}

function take(follower: Follower, facts: readonly Fact[]): void {
  const now = steadyMs();
  for (const { seq, type, data } of facts) {
    gaps += seq > follower.seq + 1 ? 1 : 0;
    doubles += seq <= follower.seq ? 1 : 0;
    follower.seq = Math.max(follower.seq, seq);
    if (type === "groups/posted") {
      const { id } = (data as { post: { id: string } }).post;
      const known = arrivals.get(id) ?? [];
      known.push(now);
      arrivals.set(id, known);
    }
  }
  if (follower.seq >= target && follower.reachedAt === 0) {
    follower.reachedAt = now;
  }
}

async function grow(order: Extract<CrowdOrder, { do: "grow" }>): Promise<void> {
  const line = async () => {
    while (followers.length < order.to) {
      await add(order);
    }
  };
  await Promise.all(Array.from({ length: 32 }, line));
}

/** Waits until all have the fact with this number; answers when each had it. */
async function reach(order: Reaching): Promise<number[]> {
  target = order.seq;
  for (const follower of followers) {
    follower.reachedAt = follower.seq >= target ? steadyMs() : 0;
  }
  const until = steadyMs() + order.limitMs;
  while (steadyMs() < until && followers.some((each) => each.reachedAt === 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return followers.flatMap((each) => (each.reachedAt === 0 ? [] : [each.reachedAt]));
}

async function obey(order: CrowdOrder): Promise<CrowdAnswer> {
  let reached: number[] = [];
  switch (order.do) {
    case "grow":
      await grow(order);
      break;
    case "leave":
      for (const { socket } of followers) {
        socket.disconnect();
      }
      break;
    case "return":
      for (const { socket } of followers) {
        socket.connect();
      }
      reached = await reach(order);
      break;
    case "reach":
      reached = await reach(order);
      break;
    case "tell":
      break;
  }
  const seqs = followers.map((each) => each.seq);
  const answer = {
    ...{ arrivals, reached, gaps, doubles, breaks, tooFar },
    size: followers.length,
    following: followers.filter((each) => each.isFollowing).length,
    leastSeq: Math.min(...seqs),
    mostSeq: Math.max(...seqs),
  };
  arrivals = new Map();
  [gaps, doubles, breaks, tooFar] = [0, 0, 0, 0];
  return answer;
}

process.on("message", (order: CrowdOrder) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    () => process.exit(1),
  );
});
process.on("disconnect", () => process.exit(0));
