import type { AccountView, PostKind } from "@plenary/contract/identity/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { Target } from "../policy.ts";
import type { IdentityTables } from "../tables.ts";

const db = (reader: Reader) => reader.withTables<IdentityTables>();

interface AccountRow extends Omit<AccountView, "posts"> {
  posts: AccountView["posts"] | null;
}

/** Accounts of a committee with their posts in it and how often they are signed in, by number. */
export async function accountsOf(
  reader: Reader,
  now: Date,
  wish: { committeeId: string; personId?: string; search?: string; after?: string; limit: number },
): Promise<AccountView[]> {
  const { after, committeeId, personId, search } = wish;
  const part = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db(reader)
    .selectFrom("identity_people as person")
    .innerJoin("identity_accounts as account", "account.person_id", "person.id")
    .select([
      "person.id as personId",
      "person.name",
      "person.number",
      sql<string>`coalesce(person.phone, '')`.as("phone"),
      "person.kind",
      "account.is_locked as isLocked",
      sql<boolean>`account.totp_secret is not null`.as("hasSecondFactor"),
      sql<AccountRow["posts"]>`(
        select json_agg(json_build_object('id', post.id, 'kind', post.kind,
          'committeeId', post.committee_id, 'committeeName', committee.name, 'title', post.title,
          'scopeId', post.scope_id, 'from', post.valid_from, 'until', post.valid_until)
          order by post.valid_from, post.id)
        from identity_posts post join identity_committees committee on committee.id = post.committee_id
        where post.person_id = person.id and post.committee_id = ${committeeId}
          and post.ended_at is null)`.as("posts"),
      sql<number>`(
        select count(*) from identity_sessions session
        where session.person_id = person.id and session.ended_at is null and session.ends_at > ${now}
      )`.as("sessions"),
    ])
    .where(
      sql<boolean>`exists (select from identity_posts held
        where held.person_id = person.id and held.committee_id = ${committeeId})`,
    )
    .$if(personId !== undefined, (q) => q.where("person.id", "=", personId ?? ""))
    .$if(after !== undefined, (q) => q.where(sql`upper(person.number)`, ">", after))
    .$if(search !== undefined && search !== "", (q) =>
      q.where(({ or, eb }) =>
        or([
          eb("person.name", "ilike", part),
          eb("person.number", "ilike", part),
          eb("person.phone", "like", part),
        ]),
      ),
    )
    .orderBy(sql`upper(person.number)`)
    .limit(wish.limit)
    .execute();
  return rows.map(({ phone, posts, ...row }) => ({
    ...row,
    phone: masked(phone),
    posts: posts ?? [],
  }));
}

/** A phone as an administrator needs it: enough to tell it apart, too little to call it. */
const masked = (phone: string): string =>
  phone.length < 8 ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** What the rules need to know of an account; held until the end, so that two grants see each other. */
export async function lockTarget(tx: Tx, personId: string): Promise<Target | null> {
  const person = await db(tx)
    .selectFrom("identity_people as person")
    .innerJoin("identity_accounts as account", "account.person_id", "person.id")
    .select(["person.id", "person.kind"])
    .where("person.id", "=", personId)
    .forUpdate("account")
    .executeTakeFirst();
  if (!person) {
    return null;
  }
  const posts = await db(tx)
    .selectFrom("identity_posts as post")
    .innerJoin("identity_committees as committee", "committee.id", "post.committee_id")
    .select(["post.kind", "post.committee_id as committeeId", "post.ended_at as endedAt"])
    .where("post.person_id", "=", personId)
    // Those held before those that are over, the province before its counties, the older before the younger.
    .orderBy(sql`post.ended_at is not null`)
    .orderBy(sql`committee.level = 'county'`)
    .orderBy("post.valid_from")
    .orderBy("post.id")
    .execute();
  return {
    personId: person.id,
    kind: person.kind,
    committeeIds: [...new Set(posts.map((post) => post.committeeId))],
    homeId: posts[0]?.committeeId ?? null,
    kinds: posts.filter((post) => post.endedAt === null).map((post) => post.kind),
  };
}

/** A post that was not ended, with whose it is. */
export async function heldPost(
  tx: Tx,
  postId: string,
): Promise<{ id: string; personId: string; committeeId: string; kind: PostKind } | null> {
  const found = await db(tx)
    .selectFrom("identity_posts")
    .select(["id", "person_id as personId", "committee_id as committeeId", "kind"])
    .where("id", "=", postId)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** Ends a post; answers the sessions that act in it. */
export async function finishPost(
  tx: Tx,
  now: Date,
  postId: string,
  by: string | null,
): Promise<string[]> {
  await db(tx)
    .updateTable("identity_posts")
    .set({ ended_at: now, ended_by: by })
    .where("id", "=", postId)
    .where("ended_at", "is", null)
    .execute();
  const rows = await db(tx)
    .selectFrom("identity_sessions")
    .select("id")
    .where("post_id", "=", postId)
    .where("ended_at", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

/** Posts whose last day is over. */
export async function overduePosts(
  reader: Reader,
  now: Date,
): Promise<{ id: string; personId: string }[]> {
  return db(reader)
    .selectFrom("identity_posts")
    .select(["id", "person_id as personId"])
    .where("ended_at", "is", null)
    .where(sql<boolean>`valid_until < (${now}::timestamptz at time zone 'Asia/Shanghai')::date`)
    .execute();
}

/** Locks or unlocks an account. */
export async function setLock(tx: Tx, personId: string, isLocked: boolean): Promise<void> {
  await db(tx)
    .updateTable("identity_accounts")
    .set({ is_locked: isLocked })
    .where("person_id", "=", personId)
    .execute();
}

/** Is this a unit of the committee? */
export async function isUnit(
  reader: Reader,
  unitId: string,
  committeeId: string,
): Promise<boolean> {
  const found = await db(reader)
    .selectFrom("identity_units")
    .select("id")
    .where("id", "=", unitId)
    .where("committee_id", "=", committeeId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Titles of posts, whether over or not. */
export async function postTitles(
  reader: Reader,
  postIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db(reader)
    .selectFrom("identity_posts")
    .select(["id", "title"])
    .where("id", "=", sql<string>`any(${postIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
