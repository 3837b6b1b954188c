import { z } from "zod";
import { Done, IdParams, operation } from "../operation.ts";

export const GroupKind = z.enum(["topic"]);
export type GroupKind = z.infer<typeof GroupKind>;

export const GroupState = z.enum(["planned", "open", "ended"]);
export type GroupState = z.infer<typeof GroupState>;

/** In what capacity someone belongs here. */
export const GroupRole = z.enum(["host", "editor", "member", "department", "observer"]);
export type GroupRole = z.infer<typeof GroupRole>;

export const PictureView = z.object({
  fileId: z.uuid(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
});
export type PictureView = z.infer<typeof PictureView>;

/** What happened to a post elsewhere, written back onto it by the feature that did it. */
export const PostMark = z.object({
  kind: z.enum(["picked", "shown", "answered"]),
  at: z.string(),
  /** 主持人宣读, 省民政厅 … as it is shown beside the mark. */
  by: z.string(),
});
export type PostMark = z.infer<typeof PostMark>;

export const PostView = z.object({
  id: z.uuid(),
  /** Counts 1, 2, 3 … within the group; read marks and order go by it. */
  no: z.int(),
  /** As it was when written. Id null: someone in the hall without an account here. */
  author: z.object({
    id: z.uuid().nullable(),
    name: z.string(),
    title: z.string(),
    role: GroupRole,
  }),
  at: z.string(),
  /**
   * Plain text. Empty when folded: the words of a folded post are kept, and shown to those who fold,
   * on request (`readPost`). Pages set each post apart (`dir="auto"` in an element of its own).
   */
  text: z.string(),
  pictures: z.array(PictureView),
  /** Excerpt empty: the post replied to is folded, or has no words. */
  replyTo: z.object({ id: z.uuid(), author: z.string(), excerpt: z.string() }).nullable(),
  /** True: written back from the hall or by a department as the answer to `replyTo`. */
  isAnswer: z.boolean(),
  fold: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  marks: z.array(PostMark),
});
export type PostView = z.infer<typeof PostView>;

export const GroupView = z.object({
  id: z.uuid(),
  kind: GroupKind,
  title: z.string(),
  notice: z.string(),
  state: GroupState,
  members: z.int(),
  /** Number of the last post; what is above `readUpTo` is unread. */
  posts: z.int(),
  /** The last post as one line; null in a silent group. */
  last: z.object({ at: z.string(), author: z.string(), excerpt: z.string() }).nullable(),
  /** Most characters of one post. */
  textLimit: z.int(),
  myRole: GroupRole,
  readUpTo: z.int(),
  can: z.object({ post: z.boolean(), fold: z.boolean(), answer: z.boolean() }),
});
export type GroupView = z.infer<typeof GroupView>;

/** Public state of `group:<id>`: the newest posts, and how much there is. */
export const GroupLive = z.object({
  title: z.string(),
  notice: z.string(),
  state: GroupState,
  /** Number of posts ever written, folded ones included. */
  count: z.int(),
  /** At most `recent` newest posts, by ascending `no`; older ones come by `listPosts`. */
  posts: z.array(PostView),
  /**
   * Number of a recent post → how many have read it. Who has is not told. A post not listed was
   * read by nobody, or is too old to be counted.
   */
  reads: z.record(z.string(), z.int()),
});
export type GroupLive = z.infer<typeof GroupLive>;

export const ListGroups = operation({
  id: "listGroups",
  method: "GET",
  path: "/groups",
  tag: "groups",
  summary: "The conversations I belong to, the one last written in first.",
  reply: z.object({ groups: z.array(GroupView) }),
});

export const ReadGroup = operation({
  id: "readGroup",
  method: "GET",
  path: "/groups/:id",
  tag: "groups",
  summary: "One conversation and what I may do in it.",
  params: IdParams,
  reply: GroupView,
  errors: ["groups/not-found"],
});

export const ListPosts = operation({
  id: "listPosts",
  method: "GET",
  path: "/groups/:id/posts",
  tag: "groups",
  summary: "Posts before a number, newest first by page, each page in ascending order.",
  params: IdParams,
  query: z.object({
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(40),
  }),
  reply: z.object({ posts: z.array(PostView), hasMore: z.boolean() }),
  errors: ["groups/not-found"],
});

export const ReadPost = operation({
  id: "readPost",
  method: "GET",
  path: "/groups/:id/posts/:postId",
  tag: "groups",
  summary: "One post; those who may fold see the words of a folded one.",
  params: z.object({ id: z.uuid(), postId: z.uuid() }),
  reply: PostView,
  errors: ["groups/not-found", "groups/post-not-found"],
});

export const WritePost = operation({
  id: "writePost",
  method: "POST",
  path: "/groups/:id/posts",
  tag: "groups",
  summary: "Writes a post: text, pictures, or both; may reply to another.",
  params: IdParams,
  body: z
    .object({
      /** Kept as plain text; a group's `textLimit` counts characters of that, this UTF-16 units. */
      text: z.string().max(20_000).default(""),
      pictures: z.array(z.uuid()).max(9).default([]),
      replyTo: z.uuid().nullable().default(null),
      /** An answer to `replyTo`; only departments and hosts. The post replied to is marked so. */
      isAnswer: z.boolean().default(false),
    })
    .refine((body) => !body.isAnswer || body.replyTo !== null, { path: ["replyTo"] }),
  reply: PostView,
  errors: [
    "groups/not-found",
    "groups/not-allowed",
    "groups/closed",
    "groups/empty-post",
    "groups/too-long",
    "groups/post-not-found",
    "groups/picture-refused",
  ],
});

export const MarkRead = operation({
  id: "markRead",
  method: "PUT",
  path: "/groups/:id/read",
  tag: "groups",
  summary: "Says how far I have read; never goes back.",
  key: "free",
  params: IdParams,
  body: z.object({ upTo: z.int().min(0) }),
  reply: Done,
  errors: ["groups/not-found"],
});

export const FoldPost = operation({
  id: "foldPost",
  method: "PUT",
  path: "/groups/:id/posts/:postId/fold",
  tag: "groups",
  summary: "Folds a post with a reason; its words are kept and the trace is shown.",
  params: z.object({ id: z.uuid(), postId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(1).max(200) }),
  reply: PostView,
  errors: [
    "groups/not-found",
    "groups/post-not-found",
    "groups/not-allowed",
    "groups/already-folded",
  ],
});

export const UnfoldPost = operation({
  id: "unfoldPost",
  method: "DELETE",
  path: "/groups/:id/posts/:postId/fold",
  tag: "groups",
  summary: "Takes a fold back; that it was folded stays in the audit.",
  params: z.object({ id: z.uuid(), postId: z.uuid() }),
  reply: PostView,
  errors: ["groups/not-found", "groups/post-not-found", "groups/not-allowed", "groups/not-folded"],
});
