import { HouseError } from "@plenary/contract/errors";
import type { GroupState, PostView } from "@plenary/contract/groups/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { markPost } from "./markPost.ts";
import { presentPost } from "../present.ts";
import { type NewPost, addPost, findPost, takeNumber } from "./store.ts";
import { groupStream } from "../streams.ts";

type Draft = Omit<NewPost, "no" | "at">;

/**
 * Writes a post at the end of a group and tells it; an answer marks what it answers. From its number
 * on the group is held until the commit, so come here late. Throws `groups/closed` when the group is in none
 * of the states, `groups/post-not-found` for what it replies to.
 */
export async function appendPost(
  context: ActContext,
  groupId: string,
  states: readonly GroupState[],
  draft: Draft,
): Promise<PostView> {
  const { tx, now, tell, note } = context;
  const no = await takeNumber(tx, groupId, states, now);
  if (no === undefined) {
    throw new HouseError("groups/closed");
  }
  // Asked for only now that nobody can fold it meanwhile: its words are quoted below.
  if (draft.replyTo !== null && !(await findPost(tx, groupId, draft.replyTo))) {
    throw new HouseError("groups/post-not-found");
  }
  const id = await addPost(tx, groupId, { ...draft, no, at: now });
  const written = await findPost(tx, groupId, id);
  if (!written) {
    throw new Error("A post just written is gone");
  }
  const post = presentPost(written);

  tell(streamOf(groupStream, groupId), "groups/posted", { post });
  note({ subject: `group:${groupId}`, postId: id, no });
  if (draft.isAnswer && draft.replyTo !== null) {
    const by = draft.author.title || draft.author.name;
    const mark = { kind: "answered", at: now.toISOString(), by } as const;
    await markPost(context, { groupId, postId: draft.replyTo, mark });
  }
  return post;
}
