import type { GroupRole, GroupState, PictureView, PostMark } from "@plenary/contract/groups/schema";
import { type Kysely, sql } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { GroupsTables } from "../store.tables.ts";

const db = (tx: Reader): Kysely<GroupsTables> => tx.withTables<GroupsTables>();

/** A post with what is shown around it: whom it replies to, and its marks in the order they came. */
export interface StoredPost {
  id: string;
  no: number;
  authorId: string | null;
  authorName: string;
  authorTitle: string;
  authorRole: GroupRole;
  at: Date;
  text: string;
  pictures: PictureView[];
  isAnswer: boolean;
  foldReason: string | null;
  foldedBy: string | null;
  foldedAt: Date | null;
  replyTo: string | null;
  repliedAuthor: string | null;
  repliedText: string | null;
  isRepliedFolded: boolean | null;
  marks: PostMark[];
}

export interface NewPost {
  id: string | null;
  no: number;
  author: { id: string | null; name: string; title: string; role: GroupRole };
  text: string;
  pictures: readonly PictureView[];
  replyTo: string | null;
  isAnswer: boolean;
  at: Date;
}

const postColumns = [
  ...(["p.id", "p.no", "p.at", "p.text", "p.pictures", "p.is_answer as isAnswer"] as const),
  ...(["p.author_id as authorId", "p.author_name as authorName"] as const),
  ...(["p.author_title as authorTitle", "p.author_role as authorRole"] as const),
  ...(["p.fold_reason as foldReason", "p.folded_by as foldedBy"] as const),
  ...(["p.folded_at as foldedAt", "p.reply_to as replyTo"] as const),
  ...(["q.author_name as repliedAuthor", "q.text as repliedText"] as const),
] as const;

/** Marks of a post as the contract has them; their order is that of their facts. */
const marks = sql<PostMark[]>`coalesce((
  select jsonb_agg(jsonb_build_object('kind', m.kind, 'by', m.by, 'at',
    to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by m.id)
  from groups_marks m where m.post_id = p.id), '[]')`;

const posts = (tx: Reader, groupId: string) =>
  db(tx)
    .selectFrom("groups_posts as p")
    .leftJoin("groups_posts as q", "q.id", "p.reply_to")
    .select(postColumns)
    .select([marks.as("marks"), sql<boolean>`q.folded_at is not null`.as("isRepliedFolded")])
    .where("p.group_id", "=", groupId);

/** Posts before a number, the newest of them, in ascending order. */
export async function listPostsBefore(
  tx: Reader,
  groupId: string,
  before: number | null,
  limit: number,
): Promise<StoredPost[]> {
  const found = await posts(tx, groupId)
    .$if(before !== null, (query) => query.where("p.no", "<", before ?? 0))
    .orderBy("p.no", "desc")
    .limit(limit)
    .execute();
  return found.reverse();
}

/** One post of a group. */
export async function findPost(
  tx: Reader,
  groupId: string,
  postId: string,
): Promise<StoredPost | undefined> {
  return posts(tx, groupId).where("p.id", "=", postId).executeTakeFirst();
}

/** The group of a post, and whether it is folded; for those who ask by a picture. */
export async function findFold(tx: Reader, postId: string) {
  return db(tx)
    .selectFrom("groups_posts")
    .select(["group_id as groupId", sql<boolean>`folded_at is not null`.as("isFolded")])
    .where("id", "=", postId)
    .executeTakeFirst();
}

/** An id for a post whose pictures must know it before it is written. */
export async function newPostId(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  return rows[0]?.id ?? "";
}

/**
 * The next number of a group, which is held from here to the commit. Undefined when it is not, or no
 * longer, in one of these states.
 */
export async function takeNumber(
  tx: Tx,
  groupId: string,
  states: readonly GroupState[],
  at: Date,
): Promise<number | undefined> {
  const taken = await db(tx)
    .updateTable("groups_groups")
    .set((eb) => ({ last_no: eb("last_no", "+", 1), last_at: at }))
    .where("id", "=", groupId)
    .where("state", "in", states)
    .returning("last_no as no")
    .executeTakeFirst();
  return taken?.no;
}

/** Writes a post; answers its id. */
export async function addPost(tx: Tx, groupId: string, post: NewPost): Promise<string> {
  const { author, no, text, at } = post;
  const { id } = await db(tx)
    .insertInto("groups_posts")
    .values({
      ...(post.id === null ? {} : { id: post.id }),
      ...{ group_id: groupId, no, text, at, reply_to: post.replyTo, is_answer: post.isAnswer },
      ...{ author_id: author.id, author_name: author.name },
      ...{ author_title: author.title, author_role: author.role },
      pictures: JSON.stringify(post.pictures),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Folds a post that is not folded; false when it is. */
export async function fold(
  tx: Tx,
  postId: string,
  trace: { reason: string; by: string; personId: string; at: Date },
): Promise<boolean> {
  const { reason, by, personId, at } = trace;
  const folded = await db(tx)
    .updateTable("groups_posts")
    .set({ fold_reason: reason, folded_by: by, folded_by_id: personId, folded_at: at })
    .where("id", "=", postId)
    .where("folded_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return folded !== undefined;
}

/** Takes a fold back; false when there is none. */
export async function unfold(tx: Tx, postId: string): Promise<boolean> {
  const unfolded = await db(tx)
    .updateTable("groups_posts")
    .set({ fold_reason: null, folded_by: null, folded_by_id: null, folded_at: null })
    .where("id", "=", postId)
    .where("folded_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return unfolded !== undefined;
}

/** Writes a mark onto a post; false when the same stands there already. */
export async function addMark(
  tx: Tx,
  postId: string,
  mark: { kind: PostMark["kind"]; by: string; at: Date },
): Promise<boolean> {
  const added = await db(tx)
    .insertInto("groups_marks")
    .values({ post_id: postId, ...mark })
    .onConflict((conflict) => conflict.columns(["post_id", "kind", "by"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}
