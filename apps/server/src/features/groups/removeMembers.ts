import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { endMembers, lockGroup } from "./store.ts";
import { groupStream } from "./streams.ts";

/**
 * Takes people out of a group; what they wrote stays. They are sent nothing of this or of anything
 * later, because followers are checked again first. Throws `groups/not-found`.
 */
export async function removeMembers(
  { tx, now, tell }: ActContext,
  groupId: string,
  personIds: readonly string[],
): Promise<void> {
  if (!(await lockGroup(tx, groupId))) {
    throw new HouseError("groups/not-found");
  }

  const left = await endMembers(tx, groupId, personIds, now);

  if (left.length > 0) {
    const changed = { joined: [], left };
    tell(streamOf(groupStream, groupId), "groups/members-changed", changed, { regrades: true });
  }
}
