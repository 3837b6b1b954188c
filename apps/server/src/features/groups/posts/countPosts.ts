import type { Reader } from "../../../platform/db/database.ts";
import { findGroup } from "../store.ts";

/** How many posts were ever written in a group, folded ones included; 0 for a group that is not there. */
export async function countPosts(tx: Reader, groupId: string): Promise<number> {
  return (await findGroup(tx, groupId))?.lastNo ?? 0;
}
