import type { PostKind } from "@plenary/contract/identity/schema";
import { sql } from "kysely";
import type { Reader } from "../../../platform/db/database.ts";
import type { IdentityTables } from "../tables.ts";

const db = (reader: Reader) => reader.withTables<IdentityTables>();

/** Someone who holds a post, and what it is confined to. */
export interface Holder {
  personId: string;
  name: string;
  phone: string;
  kind: PostKind;
  scopeId: string | null;
}

/** Who holds posts of these kinds in a committee now, in the order of lists. */
export async function findHolders(
  reader: Reader,
  committeeId: string,
  kinds: readonly PostKind[],
): Promise<Holder[]> {
  const rows = await db(reader)
    .selectFrom("identity_posts as post")
    .innerJoin("identity_people as person", "person.id", "post.person_id")
    .select(["person.id", "person.name", "person.phone", "post.kind", "post.scope_id"])
    .where("post.committee_id", "=", committeeId)
    .where("post.kind", "in", kinds)
    .where("post.ended_at", "is", null)
    .orderBy("person.sort")
    .orderBy("person.id")
    .execute();
  return rows.map(({ id, name, phone, kind, scope_id }) => ({
    ...{ personId: id, name, phone: phone ?? "", kind, scopeId: scope_id },
  }));
}

/** What a committee is called. */
export async function committeeName(reader: Reader, committeeId: string): Promise<string> {
  const row = await db(reader)
    .selectFrom("identity_committees")
    .select("name")
    .where("id", "=", committeeId)
    .executeTakeFirst();
  return row?.name ?? "";
}

interface Named {
  id: string;
  name: string;
}

/** Sectors of a committee's newest term, and its special committees. */
export async function listBodies(
  reader: Reader,
  committeeId: string,
): Promise<{ sectors: Named[]; specialCommittees: Named[] }> {
  const sectors = await db(reader)
    .selectFrom("identity_sectors")
    .select(["id", "name"])
    .where(
      "term_id",
      "=",
      sql<string>`(select id from identity_terms where committee_id = ${committeeId}
        and starts_on <= now() order by starts_on desc limit 1)`,
    )
    .orderBy("sort")
    .execute();
  const specialCommittees = await db(reader)
    .selectFrom("identity_special_committees")
    .select(["id", "name"])
    .where("committee_id", "=", committeeId)
    .orderBy("sort")
    .execute();
  return { sectors, specialCommittees };
}
