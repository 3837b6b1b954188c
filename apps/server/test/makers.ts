import { randomUUID } from "node:crypto";
import type { Actor } from "../src/platform/actor.ts";

/** Someone who acts. `rights`: what the post acted in carries. */
export function makeActor(
  wishes: Partial<Omit<Actor, "holds">> & { rights?: readonly string[] } = {},
): Actor {
  const { rights = [], ...rest } = wishes;
  return {
    personId: randomUUID(),
    name: "苏怀远",
    postId: randomUUID(),
    committeeId: randomUUID(),
    sessionId: randomUUID(),
    scopeId: null,
    ...rest,
    holds: (right) => rights.includes(right),
  };
}
