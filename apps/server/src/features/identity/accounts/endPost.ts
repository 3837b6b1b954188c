import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { authorize, requireRight } from "../policy.ts";
import { sessionStream } from "../streams.ts";
import { readAccount } from "./readAccount.ts";
import { finishPost, heldPost, lockTarget } from "./store.ts";

/** Ends a post of the administrator's committee; sessions that act in it lose its rights at once. */
export const endPost = act(
  "identity/end-post",
  async ({ tx, me, now, tell, note }, postId: string) => {
    const committeeId = requireRight(me, "identity.accounts");
    const post = await heldPost(tx, postId);
    if (!post || post.committeeId !== committeeId) {
      throw new HouseError("identity/post-not-found");
    }
    authorize(me, "endPost", await lockTarget(tx, post.personId));

    for (const sessionId of await finishPost(tx, now, post.id, me.personId)) {
      tell(streamOf(sessionStream, sessionId), "identity/session-changed", {
        personId: post.personId,
      });
    }

    note({ subject: `person:${post.personId}`, postId: post.id, kind: post.kind });
    return readAccount(tx, now, post.personId, committeeId);
  },
);
