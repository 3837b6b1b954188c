import { excerptOf } from "@plenary/contract/excerpt";
import { groupCan } from "@plenary/contract/groups/rules";
import type { GroupLive, GroupView, PostView } from "@plenary/contract/groups/schema";
import type { findGroup, listMine } from "./store.ts";
import type { StoredPost } from "./posts/store.ts";

/** A post as everyone in the group may see it; of a folded one only its trace. */
export function presentPost(post: StoredPost): PostView {
  const isFolded = post.foldedAt !== null;
  return { ...presentWhole(post), ...(isFolded ? { text: "", pictures: [] } : {}) };
}

/** A post with its words even when it is folded: for those who may fold, and nobody else. */
export function presentWhole(post: StoredPost): PostView {
  const { id, no, text, pictures, isAnswer, marks } = post;
  return {
    ...{ id, no, text, pictures, isAnswer, marks },
    author: {
      ...{ id: post.authorId, name: post.authorName },
      ...{ title: post.authorTitle, role: post.authorRole },
    },
    at: post.at.toISOString(),
    replyTo: presentReplied(post),
    fold: presentFold(post),
  };
}

function presentReplied(post: StoredPost): PostView["replyTo"] {
  if (post.replyTo === null) {
    return null;
  }
  const excerpt = post.isRepliedFolded === true ? "" : excerptOf(post.repliedText ?? "");
  return { id: post.replyTo, author: post.repliedAuthor ?? "", excerpt };
}

function presentFold({ foldReason, foldedBy, foldedAt }: StoredPost): PostView["fold"] {
  return foldedAt === null
    ? null
    : { reason: foldReason ?? "", by: foldedBy ?? "", at: foldedAt.toISOString() };
}

type Mine = Awaited<ReturnType<typeof listMine>>[number];

/** A group as one who belongs to it sees it in the list. */
export function presentGroup(group: Mine): GroupView {
  const { id, kind, title, notice, state, role, lastNo, lastAt, textLimit } = group;
  return {
    ...{ id, kind, title, notice, state, textLimit },
    members: group.members ?? 0,
    posts: lastNo,
    last: lastAt && {
      at: lastAt.toISOString(),
      author: group.lastAuthor ?? "",
      excerpt: group.lastFoldedAt ? "" : excerptOf(group.lastText ?? ""),
    },
    myRole: role,
    readUpTo: group.upTo ?? 0,
    can: groupCan(role, state),
  };
}

type Group = NonNullable<Awaited<ReturnType<typeof findGroup>>>;

/** The public state of a group, from its row and its newest posts. */
export function presentLive(group: Group, posts: readonly StoredPost[]): GroupLive {
  const { title, notice, state, lastNo: count, reads } = group;
  return { title, notice, state, count, posts: posts.map(presentPost), reads };
}
