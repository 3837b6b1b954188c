import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { CrowdAnswer, CrowdOrder } from "./crowdOrders.ts";

/** Followers in processes of their own. */
export type Crowd = {
  readonly pids: readonly number[];
  ask(order: CrowdOrder): Promise<CrowdAnswer>;
  close(): void;
};

/** Starts the processes; the followers come with the first `grow`, shared out evenly. */
export function openCrowd(processes: number): Crowd {
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, "crowd.ts"), [], { serialization: "advanced" }),
  );
  return {
    pids: children.flatMap((child) => child.pid ?? []),
    ask: async (order) => {
      const answers = await Promise.all(
        children.map(async (child, at) => {
          const answered = once(child, "message");
          child.send(
            order.do === "grow" ? { ...order, to: shareOf(order.to, at, processes) } : order,
          );
          return (await answered)[0] as CrowdAnswer;
        }),
      );
      return answers.reduce(together);
    },
    close: () => {
      for (const child of children) {
        child.disconnect();
      }
    },
  };
}

const shareOf = (all: number, at: number, processes: number) =>
  Math.floor(all / processes) + (at < all % processes ? 1 : 0);

function together(one: CrowdAnswer, other: CrowdAnswer): CrowdAnswer {
  const arrivals = new Map(one.arrivals);
  for (const [post, times] of other.arrivals) {
    arrivals.set(post, [...(arrivals.get(post) ?? []), ...times]);
  }
  return {
    arrivals,
    size: one.size + other.size,
    following: one.following + other.following,
    reached: [...one.reached, ...other.reached],
    gaps: one.gaps + other.gaps,
    doubles: one.doubles + other.doubles,
    breaks: one.breaks + other.breaks,
    tooFar: one.tooFar + other.tooFar,
    leastSeq: Math.min(one.leastSeq, other.leastSeq),
    mostSeq: Math.max(one.mostSeq, other.mostSeq),
  };
}
