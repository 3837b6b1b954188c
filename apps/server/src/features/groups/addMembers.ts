import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { plainMember } from "./createGroup.ts";
import { type Membership, findMembers, lockGroup, putMembers } from "./store.ts";
import { groupStream } from "./streams.ts";

/**
 * Puts people into a group, inside the act of the feature that owns it; those who are in it get their
 * new capacity, name and title. Throws `groups/not-found`.
 */
export async function addMembers(
  { tx, now, tell }: ActContext,
  groupId: string,
  people: readonly Membership[],
): Promise<void> {
  if (!(await lockGroup(tx, groupId))) {
    throw new HouseError("groups/not-found");
  }
  const ids = people.map((person) => person.personId);
  const present = await findMembers(tx, groupId, ids);

  await putMembers(tx, groupId, people.map(plainMember), now);

  const joined = ids.filter((id) => !present.has(id));
  if (joined.length > 0) {
    // Nobody loses anything by others joining, so nobody needs to be asked again.
    tell(streamOf(groupStream, groupId), "groups/members-changed", { joined, left: [] });
  }
}
