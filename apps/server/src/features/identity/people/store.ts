import { HouseError } from "@plenary/contract/errors";
import type { PersonCard, PostKind } from "@plenary/contract/identity/schema";
import { sql } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { IdentityTables, MemberStanding } from "../tables.ts";

const db = (reader: Reader) => reader.withTables<IdentityTables>();

export interface NewPost {
  personId: string;
  kind: PostKind;
  committeeId: string;
  title: string;
  scopeId?: string | null;
  /** Days as YYYY-MM-DD. */
  from: string;
  until?: string | null;
  givenBy?: string | null;
}

/** Gives posts. Throws `identity/post-conflict` when one is held already or would join two administrators in one person. */
export async function givePosts(tx: Tx, posts: readonly NewPost[]): Promise<string[]> {
  if (posts.length === 0) {
    return [];
  }
  const rows = await db(tx)
    .insertInto("identity_posts")
    .values(
      posts.map((post) => ({
        person_id: post.personId,
        kind: post.kind,
        committee_id: post.committeeId,
        title: post.title,
        scope_id: post.scopeId ?? null,
        valid_from: post.from,
        valid_until: post.until ?? null,
        given_by: post.givenBy ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  if (rows.length !== posts.length) {
    throw new HouseError("identity/post-conflict");
  }
  return rows.map((row) => row.id);
}

/** Makes a person a member of a term, in one sector and at most two special committees. */
export async function joinTerm(
  tx: Tx,
  member: {
    personId: string;
    termId: string;
    sectorId: string;
    memberNumber: string;
    standing: MemberStanding;
    specialCommitteeIds: readonly string[];
  },
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_memberships")
    .values({
      person_id: member.personId,
      term_id: member.termId,
      sector_id: member.sectorId,
      member_number: member.memberNumber,
      standing: member.standing,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (member.specialCommitteeIds.length > 0) {
    await db(tx)
      .insertInto("identity_membership_committees")
      .values(
        member.specialCommitteeIds.map((each, index) => ({
          membership_id: id,
          place: index + 1,
          special_committee_id: each,
        })),
      )
      .execute();
  }
  return id;
}

const rank = sql`array_position(array['leader', 'director', 'clerk', 'technician', 'staff', 'officer',
  'member', 'operator', 'venue', 'system-admin', 'security-admin', 'audit-admin'], post.kind)`;

export interface Found extends PersonCard {
  number: string;
  kind: "person" | "device";
  employer: string;
  jobTitle: string;
  /** Place in lists of names. */
  sort: number;
}

const people = (reader: Reader, committeeId: string | null) =>
  db(reader)
    .selectFrom("identity_people as person")
    .select([
      "person.id",
      "person.name",
      "person.number",
      "person.kind",
      "person.employer",
      "person.job_title as jobTitle",
      "person.sort",
      sql<string>`coalesce((
        select post.title from identity_posts post
        where post.person_id = person.id and post.ended_at is null
        order by (post.committee_id = ${committeeId}::uuid) desc nulls last, ${rank}, post.id
        limit 1), '')`.as("title"),
      sql<string | null>`(
        select sector.name from identity_memberships membership
        join identity_terms term on term.id = membership.term_id
        join identity_sectors sector on sector.id = membership.sector_id
        where membership.person_id = person.id
        order by (term.committee_id = ${committeeId}::uuid) desc nulls last, term.starts_on desc
        limit 1)`.as("sector"),
    ])
    .orderBy("person.sort")
    .orderBy("person.id");

const cardOf = ({ id, name, title, sector }: Found): PersonCard => ({ id, name, title, sector });

/**
 * People by id, in the order in which lists name them. `committeeId`: whose posts they are shown with,
 * when they hold posts in several.
 */
export const peopleByIds = (
  reader: Reader,
  personIds: readonly string[],
  committeeId: string | null = null,
): Promise<Found[]> =>
  people(reader, committeeId)
    .where("person.id", "=", sql<string>`any(${[...new Set(personIds)]}::uuid[])`)
    .execute();

/** Cards of people by id. */
export async function cards(
  reader: Reader,
  personIds: readonly string[],
  committeeId: string | null = null,
): Promise<Map<string, PersonCard>> {
  const rows = await peopleByIds(reader, personIds, committeeId);
  return new Map(rows.map((row) => [row.id, cardOf(row)]));
}

export interface PeopleWish {
  committeeId?: string;
  kinds?: readonly PostKind[];
  numbers?: readonly string[];
  /** Whole names. */
  names?: readonly string[];
  sectorId?: string;
  specialCommitteeId?: string;
  /** Part of a name, or of a number. */
  search?: string;
  limit?: number;
}

/** People who hold a post, in the order in which lists name them. */
export function findPeople(reader: Reader, wish: PeopleWish): Promise<Found[]> {
  const { committeeId, kinds, numbers, search } = wish;
  let query = people(reader, committeeId ?? null).limit(wish.limit ?? 1_000);
  if (committeeId !== undefined || kinds !== undefined) {
    query = query.where(({ exists }) =>
      exists(
        db(reader)
          .selectFrom("identity_posts as held")
          .select("held.id")
          .whereRef("held.person_id", "=", sql.ref("person.id"))
          .where("held.ended_at", "is", null)
          .$if(committeeId !== undefined, (q) =>
            q.where("held.committee_id", "=", committeeId ?? ""),
          )
          .$if(kinds !== undefined, (q) => q.where("held.kind", "in", kinds ?? [])),
      ),
    );
  }
  if (numbers !== undefined) {
    query = query.where(
      sql<string>`upper(person.number)`,
      "=",
      sql<string>`any(${numbers.map((each) => each.toUpperCase())}::text[])`,
    );
  }
  if (wish.names !== undefined) {
    query = query.where("person.name", "=", sql<string>`any(${[...wish.names]}::text[])`);
  }
  query = inBody(reader, query, wish);
  if (search !== undefined && search !== "") {
    const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(({ or, eb }) =>
      or([eb("person.name", "ilike", part), eb("person.number", "ilike", part)]),
    );
  }
  return query.execute();
}

/** Those of one sector, of one special committee. */
function inBody<Q extends ReturnType<typeof people>>(
  reader: Reader,
  query: Q,
  { sectorId, specialCommitteeId }: PeopleWish,
): Q {
  if (sectorId === undefined && specialCommitteeId === undefined) {
    return query;
  }
  return query.where(({ exists }) =>
    exists(
      db(reader)
        .selectFrom("identity_memberships as belongs")
        .select("belongs.id")
        .whereRef("belongs.person_id", "=", sql.ref("person.id"))
        .$if(sectorId !== undefined, (q) => q.where("belongs.sector_id", "=", sectorId ?? ""))
        .$if(specialCommitteeId !== undefined, (q) =>
          q.where(
            sql<boolean>`exists (select 1 from identity_membership_committees c
              where c.membership_id = belongs.id and c.special_committee_id = ${specialCommitteeId})`,
          ),
        ),
    ),
  ) as Q;
}
