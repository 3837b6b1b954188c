import { HouseError } from "@plenary/contract/errors";
import type { PostView } from "@plenary/contract/groups/schema";
import { plainLine } from "@plenary/contract/plainText";
import type { Tx } from "../../../platform/db/database.ts";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { redactFacts } from "../../../platform/log/redactFacts.ts";
import { authorize } from "../policy.ts";
import { readPost } from "./readPost.ts";
import { findStanding, lockGroup } from "../store.ts";
import { fold } from "./store.ts";
import { groupStream } from "../streams.ts";

/**
 * Folds a post: its words and pictures are kept, and nobody sees them any more but those who may fold;
 * reason and name stand in their place. Throws `groups/not-found`, `groups/not-allowed`,
 * `groups/post-not-found`, `groups/already-folded`.
 */
export const foldPost = act(
  "groups/fold",
  async (
    { tx, me, now, tell, note },
    { groupId, postId, ...input }: { groupId: string; postId: string; reason: string },
  ): Promise<PostView> => {
    const standing = await findStanding(tx, groupId, me.personId);
    authorize("fold", standing);
    const reason = plainLine(input.reason);
    if (reason === "") {
      throw new HouseError("platform/bad-input");
    }
    await lockGroup(tx, groupId);
    await readPost(tx, groupId, postId);

    const by = standing.name ?? me.name;
    if (!(await fold(tx, postId, { reason, by, personId: me.personId, at: now }))) {
      throw new HouseError("groups/already-folded");
    }
    await takeWordsFromFacts(tx, groupId, postId);

    tell(streamOf(groupStream, groupId), "groups/folded", { postId, reason, by });
    note({ subject: `group:${groupId}`, postId, reason });
    return readPost(tx, groupId, postId);
  },
);

/** Whoever comes back after a break reads the facts anew: the words must be in none of them. */
async function takeWordsFromFacts(tx: Tx, groupId: string, postId: string): Promise<void> {
  const stream = streamOf(groupStream, groupId);
  await redactFacts(tx, stream, {
    containing: { post: { id: postId } },
    at: ["post"],
    put: { text: "", pictures: [] },
  });
  await redactFacts(tx, stream, {
    containing: { post: { replyTo: { id: postId } } },
    at: ["post", "replyTo"],
    put: { excerpt: "" },
  });
}
