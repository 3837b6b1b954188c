import { HouseError } from "@plenary/contract/errors";
import { type GroupAction, isAllowedTo, isTimeTo } from "@plenary/contract/groups/rules";
import type { GroupRole, GroupState } from "@plenary/contract/groups/schema";

/** What decides: the group's state, and in what capacity the reader belongs to it; null: not at all. */
export interface Standing {
  state: GroupState;
  role: GroupRole | null;
}

export type Belonging<S extends Standing = Standing> = S & { role: GroupRole };

const belongs = <S extends Standing>(standing: S | undefined): standing is Belonging<S> =>
  standing !== undefined && standing.role !== null;

/**
 * Who may do what in a group. Whoever belongs to it reads, in any capacity and state; the rest is
 * the contract's `groupCan`. Throws `groups/not-found` (absent and not mine look alike, so that an id
 * cannot be probed), `groups/not-allowed`, `groups/closed`.
 */
export function authorize<S extends Standing>(
  action: "read" | GroupAction,
  standing: S | undefined,
): asserts standing is Belonging<S> {
  if (!belongs(standing)) {
    throw new HouseError("groups/not-found");
  }
  if (action === "read") {
    return;
  }
  if (!isAllowedTo(action, standing.role)) {
    throw new HouseError("groups/not-allowed", { action });
  }
  if (!isTimeTo(action, standing.state)) {
    throw new HouseError("groups/closed", { state: standing.state });
  }
}
