import { HouseError } from "@plenary/contract/errors";
import type { PostView } from "@plenary/contract/groups/schema";
import type { Reader } from "../../../platform/db/database.ts";
import { presentPost } from "../present.ts";
import { findPost } from "./store.ts";

/**
 * A post for another feature, which answers for who may see it; a folded one comes without its words.
 * Throws `groups/post-not-found`.
 */
export async function readPost(tx: Reader, groupId: string, postId: string): Promise<PostView> {
  const post = await findPost(tx, groupId, postId);
  if (!post) {
    throw new HouseError("groups/post-not-found");
  }
  return presentPost(post);
}
