import { HouseError } from "@plenary/contract/errors";
import type { PostView } from "@plenary/contract/groups/schema";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { authorize } from "../policy.ts";
import { presentPost } from "../present.ts";
import { findStanding, lockGroup } from "../store.ts";
import { findPost, unfold } from "./store.ts";
import { groupStream } from "../streams.ts";

/**
 * Takes a fold back: the words are everyone's again; that it was folded, and why, stays in the audit.
 * Throws `groups/not-found`, `groups/not-allowed`, `groups/post-not-found`, `groups/not-folded`.
 */
export const unfoldPost = act(
  "groups/unfold",
  async (
    { tx, me, tell, note },
    { groupId, postId }: { groupId: string; postId: string },
  ): Promise<PostView> => {
    authorize("fold", await findStanding(tx, groupId, me.personId));
    await lockGroup(tx, groupId);
    const before = await findPost(tx, groupId, postId);
    if (!before) {
      throw new HouseError("groups/post-not-found");
    }

    if (!(await unfold(tx, postId))) {
      throw new HouseError("groups/not-folded");
    }

    const unfolded = { foldReason: null, foldedBy: null, foldedAt: null };
    const post = presentPost({ ...before, ...unfolded });
    tell(streamOf(groupStream, groupId), "groups/unfolded", { post });
    note({
      subject: `group:${groupId}`,
      postId,
      foldedBy: before.foldedBy,
      was: before.foldReason,
    });
    return post;
  },
);
