import { HouseError } from "@plenary/contract/errors";
import type { GroupRole } from "@plenary/contract/groups/schema";
import { plainLine, plainText } from "@plenary/contract/plainText";
import type { Tx } from "../../../platform/db/database.ts";
import { addMark, addPost, takeNumber } from "./store.ts";

export interface EarlierPost {
  /** By which a later one says what it replies to. */
  key: string;
  author: { id: string | null; name: string; title: string; role: GroupRole };
  at: Date;
  text: string;
  replyTo: string | null;
  isAnswer: boolean;
}

/**
 * Writes posts of the past, in the order given, into a group that nobody follows yet: nothing is told.
 * For the demonstration, and for taking over what was written elsewhere. Answers key → id.
 */
export async function seedPosts(
  tx: Tx,
  groupId: string,
  posts: readonly EarlierPost[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const post of posts) {
    const { at, isAnswer } = post;
    const no = await takeNumber(tx, groupId, ["planned", "open", "ended"], at);
    const replyTo = post.replyTo === null ? null : ids.get(post.replyTo);
    if (no === undefined || replyTo === undefined) {
      throw new HouseError(no === undefined ? "groups/not-found" : "groups/post-not-found");
    }
    const { id: authorId, role } = post.author;
    const author = {
      ...{ id: authorId, role },
      name: plainLine(post.author.name),
      title: plainLine(post.author.title),
    };
    const text = plainText(post.text);
    const draft = { id: null, no, author, text, pictures: [], replyTo, isAnswer, at };
    ids.set(post.key, await addPost(tx, groupId, draft));
    if (isAnswer && replyTo !== null) {
      await addMark(tx, replyTo, { kind: "answered", by: author.title || author.name, at });
    }
  }
  return ids;
}
