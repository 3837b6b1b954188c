import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { sessionStream } from "../streams.ts";
import { heldPosts, setPost } from "./store.ts";

/** Changes the post a session acts in; its sockets ask again what they may follow. */
export const actInPost = act(
  "identity/act-in-post",
  async ({ tx, me, now, tell, note }, postId: string) => {
    const posts = await heldPosts(tx, me.personId, now);
    const post = posts.find((each) => each.id === postId && each.isValid);
    if (!post || me.sessionId === null) {
      throw new HouseError("identity/post-not-found");
    }

    await setPost(tx, me.sessionId, post.id);

    note({ subject: `post:${post.id}` });
    tell(streamOf(sessionStream, me.sessionId), "identity/session-changed", {
      personId: me.personId,
    });
    return { done: true as const };
  },
);
