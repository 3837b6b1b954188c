import type { PostKind, SessionStage } from "@plenary/contract/identity/schema";
import { sql } from "kysely";
import type pg from "pg";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { IdentityTables } from "../tables.ts";

const db = (reader: Reader) => reader.withTables<IdentityTables>();

/** Days are those of the assembly, not of the machine. */
const dayOf = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')::date`;

export interface RunningSession {
  id: string;
  stage: SessionStage;
  lastSeenAt: Date;
  personId: string;
  name: string;
  postId: string | null;
  kind: PostKind | null;
  committeeId: string | null;
  scopeId: string | null;
}

/**
 * Whom a token belongs to: asked for every request and every socket, so it is one statement that
 * PostgreSQL plans once. A post that is over gives no rights any more.
 */
export async function findByToken(
  pool: pg.Pool,
  tokenHash: Buffer,
  now: Date,
): Promise<RunningSession | null> {
  const { rows } = await pool.query<RunningSession>({
    name: "identity-find-by-token",
    text: `
      select session.id, session.stage, session.last_seen_at as "lastSeenAt",
             person.id as "personId", person.name,
             post.id as "postId", post.kind, post.committee_id as "committeeId",
             post.scope_id as "scopeId"
      from identity_sessions session
      join identity_people person on person.id = session.person_id
      join identity_accounts account on account.person_id = person.id
      left join identity_posts post on post.id = session.post_id and post.ended_at is null
        and ${dayOf("$2::timestamptz")} between post.valid_from and coalesce(post.valid_until, 'infinity')
      where session.token_hash = $1 and session.ended_at is null and session.ends_at > $2
        and session.last_seen_at + session.idle_ms * interval '1 millisecond' > $2
        and not account.is_locked`,
    values: [tokenHash, now],
  });
  return rows[0] ?? null;
}

/** Notes that a session is in use; at most once a minute, so that reading does not write. */
export async function touch(pool: pg.Pool, sessionId: string, now: Date): Promise<void> {
  await pool.query(
    `update identity_sessions set last_seen_at = $2
     where id = $1 and last_seen_at < $2 and ended_at is null`,
    [sessionId, now],
  );
}

export interface HeldPost {
  id: string;
  kind: PostKind;
  committeeId: string;
  committeeName: string;
  title: string;
  scopeId: string | null;
  /** Whether its time has come. */
  isValid: boolean;
}

/** Posts of a person that are not over, those that are yet to begin included. */
export function heldPosts(reader: Reader, personId: string, now: Date): Promise<HeldPost[]> {
  const day = sql`(${now}::timestamptz at time zone 'Asia/Shanghai')::date`;
  return db(reader)
    .selectFrom("identity_posts as post")
    .innerJoin("identity_committees as committee", "committee.id", "post.committee_id")
    .select([
      "post.id",
      "post.kind",
      "post.committee_id as committeeId",
      "committee.name as committeeName",
      "post.title",
      "post.scope_id as scopeId",
      sql<boolean>`post.valid_from <= ${day}`.as("isValid"),
    ])
    .where("post.person_id", "=", personId)
    .where("post.ended_at", "is", null)
    .where(sql<boolean>`coalesce(post.valid_until, 'infinity') >= ${day}`)
    .orderBy("post.valid_from")
    .orderBy("post.id")
    .execute();
}

/** The kind of post that each of these sessions acts in now; null when it or its post is over. */
export async function postsActedIn(
  reader: Reader,
  sessionIds: readonly string[],
  now: Date,
): Promise<{ id: string; kind: PostKind | null }[]> {
  if (sessionIds.length === 0) {
    return [];
  }
  const day = sql`(${now}::timestamptz at time zone 'Asia/Shanghai')::date`;
  return db(reader)
    .selectFrom("identity_sessions as session")
    .leftJoin("identity_posts as post", (join) =>
      join
        .onRef("post.id", "=", "session.post_id")
        .on("post.ended_at", "is", null)
        .on("session.ended_at", "is", null)
        .on("session.stage", "=", "open")
        .on(
          sql<boolean>`${day} between post.valid_from and coalesce(post.valid_until, 'infinity')`,
        ),
    )
    .select(["session.id", "post.kind"])
    .where("session.id", "in", sessionIds)
    .execute();
}

/** The post in which a person's last session acted. */
export async function lastPostOf(reader: Reader, personId: string): Promise<string | null> {
  const found = await db(reader)
    .selectFrom("identity_sessions")
    .select("post_id")
    .where("person_id", "=", personId)
    .orderBy("started_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.post_id ?? null;
}

export interface NewSession {
  tokenHash: Buffer;
  personId: string;
  postId: string | null;
  stage: SessionStage;
  device: string;
  address: string;
  idleMs: number;
  endsAt: Date;
}

/** Begins a session. */
export async function insertSession(tx: Tx, now: Date, session: NewSession): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_sessions")
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      post_id: session.postId,
      stage: session.stage,
      device: session.device,
      address: session.address,
      started_at: now,
      last_seen_at: now,
      idle_ms: session.idleMs,
      ends_at: session.endsAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export interface StoredSession {
  id: string;
  personId: string;
  postId: string | null;
  stage: SessionStage;
  endsAt: Date;
}

/** A running session. */
export async function sessionOf(reader: Reader, id: string): Promise<StoredSession | null> {
  return (await sessions(reader).where("id", "=", id).executeTakeFirst()) ?? null;
}

const sessions = (reader: Reader) =>
  db(reader)
    .selectFrom("identity_sessions")
    .select(["id", "person_id as personId", "post_id as postId", "stage", "ends_at as endsAt"])
    .where("ended_at", "is", null);

/** Moves a session on from one stage to another, under a new token if one is given; false when it stands elsewhere by now. */
export async function moveSession(
  tx: Tx,
  move: { id: string; from: SessionStage; to: SessionStage; tokenHash: Buffer | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db(tx)
    .updateTable("identity_sessions")
    .set({ stage: move.to, ...(move.tokenHash ? { token_hash: move.tokenHash } : {}) })
    .where("id", "=", move.id)
    .where("stage", "=", move.from)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Changes the post a session acts in. */
export async function setPost(tx: Tx, sessionId: string, postId: string | null): Promise<void> {
  await db(tx)
    .updateTable("identity_sessions")
    .set({ post_id: postId })
    .where("id", "=", sessionId)
    .execute();
}

/** Ends sessions of a person, all or one or all but one; answers which. */
export async function endSessions(
  tx: Tx,
  now: Date,
  which: { personId: string; why: string; only?: string; except?: string },
): Promise<string[]> {
  const { only, except } = which;
  const rows = await db(tx)
    .updateTable("identity_sessions")
    .set({ ended_at: now, ended_why: which.why })
    .where("person_id", "=", which.personId)
    .where("ended_at", "is", null)
    .$if(only !== undefined, (q) => q.where("id", "=", only ?? ""))
    .$if(except !== undefined, (q) => q.where("id", "!=", except ?? ""))
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

const isExpired = (now: Date) =>
  sql<boolean>`(ends_at <= ${now} or last_seen_at + idle_ms * interval '1 millisecond' <= ${now})`;

/** How many sessions are over and were not ended yet. */
export async function expiredSessions(reader: Reader, now: Date): Promise<number> {
  const { count } = await db(reader)
    .selectFrom("identity_sessions")
    .select(sql<number>`count(*)`.as("count"))
    .where("ended_at", "is", null)
    .where(isExpired(now))
    .executeTakeFirstOrThrow();
  return count;
}

/** Ends sessions whose time is over; answers whose they were. */
export function endExpired(tx: Tx, now: Date): Promise<{ sessionId: string; personId: string }[]> {
  return db(tx)
    .updateTable("identity_sessions")
    .set({ ended_at: now, ended_why: "expired" })
    .where("ended_at", "is", null)
    .where(isExpired(now))
    .returning(["id as sessionId", "person_id as personId"])
    .execute();
}

export interface Device {
  id: string;
  device: string;
  address: string;
  startedAt: Date;
  lastSeenAt: Date;
}

/** Where a person is signed in, newest first. */
export function devicesOf(reader: Reader, personId: string, now: Date): Promise<Device[]> {
  return db(reader)
    .selectFrom("identity_sessions")
    .select(["id", "device", "address", "started_at as startedAt", "last_seen_at as lastSeenAt"])
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .where("ends_at", ">", now)
    .where(sql<Date>`last_seen_at + idle_ms * interval '1 millisecond'`, ">", now)
    .orderBy("started_at", "desc")
    .execute();
}

/** Has this person signed in from this address during the last thirty days? */
export async function isKnownSource(
  reader: Reader,
  personId: string,
  address: string,
  now: Date,
): Promise<boolean> {
  const month = 30 * 24 * 3_600_000;
  const found = await db(reader)
    .selectFrom("identity_sessions")
    .select("id")
    .where("person_id", "=", personId)
    .where("address", "=", address)
    .where("stage", "=", "open")
    .where("started_at", ">", new Date(now.getTime() - month))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
