import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { IdentityTables, UnitsTable } from "../tables.ts";

const db = (reader: Reader) => reader.withTables<IdentityTables>();

/** Founds a committee: a tenant of its own. */
export async function createCommittee(
  tx: Tx,
  now: Date,
  committee: {
    name: string;
    shortName: string;
    level: "province" | "county";
    parentId?: string | null;
  },
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_committees")
    .values({
      name: committee.name,
      short_name: committee.shortName,
      level: committee.level,
      parent_id: committee.parentId ?? null,
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Begins a term of a committee; days as YYYY-MM-DD. */
export async function createTerm(
  tx: Tx,
  term: { committeeId: string; number: number; name: string; startsOn: string; endsOn: string },
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_terms")
    .values({
      committee_id: term.committeeId,
      number: term.number,
      name: term.name,
      starts_on: term.startsOn,
      ends_on: term.endsOn,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a sector to a term, in which members are grouped. */
export async function createSector(
  tx: Tx,
  sector: { termId: string; name: string; sort: number },
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_sectors")
    .values({ term_id: sector.termId, name: sector.name, sort: sector.sort })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a special committee. */
export async function createSpecialCommittee(
  tx: Tx,
  special: { committeeId: string; name: string; shortName: string; sort: number },
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_special_committees")
    .values({
      committee_id: special.committeeId,
      name: special.name,
      short_name: special.shortName,
      sort: special.sort,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a unit that handles proposals and answers in sittings. */
export async function createUnit(
  tx: Tx,
  unit: {
    committeeId: string;
    name: string;
    shortName: string;
    kind: UnitsTable["kind"];
    sort: number;
  },
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_units")
    .values({
      committee_id: unit.committeeId,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      sort: unit.sort,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export interface NewPerson {
  kind: "person" | "device";
  number: string;
  phone: string | null;
  name: string;
  sort: number;
  sex?: string | null;
  ethnicity?: string | null;
  party?: string | null;
  employer?: string;
  jobTitle?: string;
  /** Without an account the person is known and cannot sign in. */
  account?: NewAccount | null;
}

export interface NewAccount {
  /** Of `hashPassword`; made once for many people who begin with the same password. */
  passwordHash: string;
  mustChange: boolean;
  /** Sealed secret of the authenticator. */
  totpSecret?: Buffer | null;
}

/** Enters a person, or a device, and how they sign in. */
export async function enrolPerson(tx: Tx, now: Date, person: NewPerson): Promise<string> {
  const { id } = await db(tx)
    .insertInto("identity_people")
    .values({
      kind: person.kind,
      number: person.number,
      phone: person.phone,
      name: person.name,
      sort: person.sort,
      sex: person.sex ?? null,
      ethnicity: person.ethnicity ?? null,
      party: person.party ?? null,
      employer: person.employer ?? "",
      job_title: person.jobTitle ?? "",
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (person.account) {
    await db(tx)
      .insertInto("identity_accounts")
      .values({
        person_id: id,
        password_hash: person.account.passwordHash,
        must_change: person.account.mustChange,
        password_at: now,
        totp_secret: person.account.totpSecret ?? null,
        totp_pending: null,
      })
      .execute();
  }
  return id;
}

/** The committees, the founding ones first. */
export function findCommittees(
  reader: Reader,
): Promise<{ id: string; name: string; shortName: string; parentId: string | null }[]> {
  return db(reader)
    .selectFrom("identity_committees")
    .select(["id", "name", "short_name as shortName", "parent_id as parentId"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}
