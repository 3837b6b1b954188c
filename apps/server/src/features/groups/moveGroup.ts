import { HouseError } from "@plenary/contract/errors";
import type { GroupState } from "@plenary/contract/groups/schema";
import type { ActContext } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { type GroupStep, advance } from "./machine.ts";
import { lockGroup, move } from "./store.ts";
import { groupStream } from "./streams.ts";

/**
 * Opens or ends a group, inside the act of the feature that owns it. Throws `groups/not-found`,
 * `groups/wrong-state`.
 */
export async function moveGroup(
  { tx, tell }: ActContext,
  { groupId, step }: { groupId: string; step: GroupStep },
): Promise<GroupState> {
  const group = await lockGroup(tx, groupId);
  if (!group) {
    throw new HouseError("groups/not-found");
  }
  const to = advance(group.state, step);

  if (!(await move(tx, groupId, group.state, to))) {
    throw new HouseError("groups/wrong-state", { from: group.state, step });
  }

  tell(streamOf(groupStream, groupId), "groups/moved", { to });
  return to;
}
