import type { GroupKind, GroupRole, GroupState } from "@plenary/contract/groups/schema";
import { type Kysely, sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { GroupsTables } from "./store.tables.ts";

const db = (tx: Reader): Kysely<GroupsTables> => tx.withTables<GroupsTables>();

export interface NewGroup {
  committeeId: string;
  kind: GroupKind;
  title: string;
  notice: string;
  textLimit: number;
}

/** A person in a group as it is told by whoever puts them there. */
export interface Membership {
  personId: string;
  role: GroupRole;
  name: string;
  title: string;
}

/** Makes a group, before its time; answers its id. */
export async function addGroup(tx: Tx, group: NewGroup, now: Date): Promise<string> {
  const { committeeId: committee_id, textLimit: text_limit, kind, title, notice } = group;
  const { id } = await db(tx)
    .insertInto("groups_groups")
    .values({ committee_id, kind, title, notice, text_limit, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const groupColumns = [
  ...(["g.id", "g.kind", "g.title", "g.notice", "g.state", "g.reads"] as const),
  ...(["g.last_no as lastNo", "g.text_limit as textLimit"] as const),
] as const;

/** A group and in what capacity a person belongs to it now; role null when not at all. */
export async function findStanding(tx: Reader, groupId: string, personId: string) {
  return db(tx)
    .selectFrom("groups_groups as g")
    .leftJoin("groups_members as m", (join) =>
      join
        .onRef("m.group_id", "=", "g.id")
        .on("m.person_id", "=", personId)
        .on("m.left_at", "is", null),
    )
    .select([...groupColumns, "m.role", "m.name", "m.title as personTitle"])
    .where("g.id", "=", groupId)
    .executeTakeFirst();
}

/** A group without regard to who asks. */
export async function findGroup(tx: Reader, groupId: string) {
  const query = db(tx).selectFrom("groups_groups as g").select(groupColumns);
  return query.where("g.id", "=", groupId).executeTakeFirst();
}

/**
 * Holds a group until the commit. Whatever tells a fact does this first, so that the facts of a group
 * stand in the order of its rows and nothing is told that a fold just took away.
 */
export async function lockGroup(tx: Tx, groupId: string) {
  return db(tx)
    .selectFrom("groups_groups")
    .select(["id", "state", "last_no as lastNo", "reads", "reads_at as readsAt"])
    .where("id", "=", groupId)
    .forUpdate()
    .executeTakeFirst();
}

/** Moves a group on; false when it is no longer in the state it was read in. */
export async function move(tx: Tx, id: string, from: GroupState, to: GroupState): Promise<boolean> {
  const moved = await db(tx)
    .updateTable("groups_groups")
    .set({ state: to })
    .where("id", "=", id)
    .where("state", "=", from)
    .returning("id")
    .executeTakeFirst();
  return moved !== undefined;
}

/** Puts people into a group, or gives those who are in it their new capacity and title. */
export async function putMembers(
  tx: Tx,
  groupId: string,
  people: readonly Membership[],
  now: Date,
): Promise<void> {
  await sql`
    insert into groups_members as m (group_id, person_id, role, name, title, joined_at)
    select ${groupId}, p.id, p.role, p.name, p.title, ${now}
    from jsonb_to_recordset(${JSON.stringify(people.map(({ personId: id, ...rest }) => ({ id, ...rest })))}::jsonb)
      as p (id uuid, role text, name text, title text)
    on conflict (group_id, person_id) do update set
      role = excluded.role, name = excluded.name, title = excluded.title, left_at = null,
      joined_at = case when m.left_at is null then m.joined_at else excluded.joined_at end
  `.execute(tx);
}

/** Takes people out; answers those who were in. */
export async function endMembers(
  tx: Tx,
  groupId: string,
  personIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (personIds.length === 0) {
    return [];
  }
  const left = await db(tx)
    .updateTable("groups_members")
    .set({ left_at: now })
    .where("group_id", "=", groupId)
    .where("person_id", "in", personIds)
    .where("left_at", "is", null)
    .returning("person_id as id")
    .execute();
  return left.map(({ id }) => id);
}

/** Which of these people belong to a group now. */
export async function findMembers(
  tx: Reader,
  groupId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) {
    return new Set();
  }
  const found = await db(tx)
    .selectFrom("groups_members")
    .select("person_id as id")
    .where("group_id", "=", groupId)
    .where("person_id", "in", personIds)
    .where("left_at", "is", null)
    .execute();
  return new Set(found.map(({ id }) => id));
}

/** A person's groups, or one of them, with what the person's page shows of each. */
export async function listMine(tx: Reader, personId: string, groupId: string | null) {
  return db(tx)
    .selectFrom("groups_members as m")
    .innerJoin("groups_groups as g", "g.id", "m.group_id")
    .leftJoin("groups_reads as r", (join) =>
      join.onRef("r.group_id", "=", "g.id").on("r.person_id", "=", personId),
    )
    .leftJoin("groups_posts as p", (join) =>
      join.onRef("p.group_id", "=", "g.id").onRef("p.no", "=", "g.last_no"),
    )
    .select(groupColumns)
    .select(["m.role", "r.up_to as upTo", "p.at as lastAt", "p.author_name as lastAuthor"])
    .select(["p.text as lastText", "p.folded_at as lastFoldedAt"])
    .select((eb) =>
      eb
        .selectFrom("groups_members as all")
        .whereRef("all.group_id", "=", "g.id")
        .where("all.left_at", "is", null)
        .select((one) => one.fn.countAll<number>().as("n"))
        .as("members"),
    )
    .where("m.person_id", "=", personId)
    .where("m.left_at", "is", null)
    .$if(groupId !== null, (query) => query.where("g.id", "=", groupId ?? ""))
    .orderBy(sql`coalesce(g.last_at, g.created_at)`, "desc")
    .orderBy("g.id", "desc")
    .limit(500)
    .execute();
}
