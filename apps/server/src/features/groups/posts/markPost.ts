import { HouseError } from "@plenary/contract/errors";
import type { PostMark } from "@plenary/contract/groups/schema";
import { plainLine } from "@plenary/contract/plainText";
import type { ActContext } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { lockGroup } from "../store.ts";
import { addMark, findFold } from "./store.ts";
import { groupStream } from "../streams.ts";

interface Marking {
  groupId: string;
  postId: string;
  mark: PostMark;
}

/**
 * Writes onto a post what became of it elsewhere, inside the act of the feature that did it. The same
 * mark by the same is written and told once. Throws `groups/post-not-found`.
 */
export async function markPost({ tx, tell }: ActContext, marking: Marking): Promise<void> {
  const { groupId, postId } = marking;
  const { kind, at } = marking.mark;
  const by = plainLine(marking.mark.by);
  await lockGroup(tx, groupId);
  const post = await findFold(tx, postId);
  if (post?.groupId !== groupId) {
    throw new HouseError("groups/post-not-found");
  }

  const isNew = await addMark(tx, postId, { kind, by, at: new Date(at) });

  if (isNew) {
    const mark = { kind, by, at: new Date(at).toISOString() };
    tell(streamOf(groupStream, groupId), "groups/marked", { postId, mark });
  }
}
