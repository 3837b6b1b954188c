import type { GroupRole, PostView } from "@plenary/contract/groups/schema";
import { HouseError } from "@plenary/contract/errors";
import { plainLine, plainText } from "@plenary/contract/plainText";
import type { ActContext } from "../../../platform/log/act.ts";
import { appendPost } from "./appendPost.ts";

export interface GivenAnswer {
  groupId: string;
  replyTo: string;
  /** Who gave it; `personId` null: someone in the hall without an account. */
  by: { personId: string | null; name: string; title: string; role?: GroupRole };
  text: string;
}

/**
 * Writes what was answered elsewhere (in the hall) under the post it answers, and marks that post as
 * answered. The rights are those of the act that calls; the group may have ended meanwhile, since an answer
 * given must not be lost. Throws `groups/post-not-found`, `groups/empty-post`, `groups/closed` (planned, or absent).
 */
export async function addAnswer(context: ActContext, answer: GivenAnswer): Promise<PostView> {
  const { groupId, replyTo, by } = answer;
  const text = plainText(answer.text);
  if (text === "") {
    throw new HouseError("groups/empty-post");
  }
  const author = {
    ...{ id: by.personId, name: plainLine(by.name), title: plainLine(by.title) },
    role: by.role ?? ("department" as const),
  };
  return appendPost(context, groupId, ["open", "ended"], {
    ...{ id: null, author, text, pictures: [], replyTo, isAnswer: true },
  });
}
