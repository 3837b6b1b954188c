import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../platform/actor.ts";

/** Throws unless the post acted in carries the right. To others it looks as if there were nothing. */
export function requireRight(me: Actor, right: "system.read" | "system.retry"): void {
  if (!me.holds(right)) {
    throw new HouseError("platform/not-found");
  }
}
