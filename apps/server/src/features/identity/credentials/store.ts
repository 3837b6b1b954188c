import { sql } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { IdentityTables } from "../tables.ts";

const db = (reader: Reader) => reader.withTables<IdentityTables>();

export interface Account {
  personId: string;
  name: string;
  number: string;
  phone: string | null;
  passwordHash: string;
  mustChange: boolean;
  totpSecret: Buffer | null;
  totpPending: Buffer | null;
  totpStep: number;
  isLocked: boolean;
}

const accounts = (reader: Reader) =>
  db(reader)
    .selectFrom("identity_accounts as account")
    .innerJoin("identity_people as person", "person.id", "account.person_id")
    .select([
      "person.id as personId",
      "person.name",
      "person.number",
      "person.phone",
      "account.password_hash as passwordHash",
      "account.must_change as mustChange",
      "account.totp_secret as totpSecret",
      "account.totp_pending as totpPending",
      "account.totp_step as totpStep",
      "account.is_locked as isLocked",
    ]);

/** The account that a number or a phone means; null when there is none. */
export async function findAccount(reader: Reader, account: string): Promise<Account | null> {
  const found = await accounts(reader)
    .where(({ or, eb }) =>
      or([
        eb(sql<string>`upper(person.number)`, "=", account.toUpperCase()),
        eb("person.phone", "=", account.replaceAll(/[\s-]/g, "")),
      ]),
    )
    .orderBy(sql`upper(person.number) = ${account.toUpperCase()}`, "desc")
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** A person's account; null for someone without one. */
export async function accountOf(reader: Reader, personId: string): Promise<Account | null> {
  return (await accounts(reader).where("person.id", "=", personId).executeTakeFirst()) ?? null;
}

/** Accepts a code's time step once, and puts a pending secret in force; false when the step was used. */
export async function acceptStep(
  tx: Tx,
  personId: string,
  step: number,
  isEnrolment: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db(tx)
    .updateTable("identity_accounts")
    .set({
      totp_step: step,
      ...(isEnrolment ? { totp_secret: sql<Buffer | null>`totp_pending`, totp_pending: null } : {}),
    })
    .where("person_id", "=", personId)
    .$if(isEnrolment, (q) =>
      q.where("totp_pending", "is not", null).where("totp_secret", "is", null),
    )
    .$if(!isEnrolment, (q) => q.where("totp_step", "<", step))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps a secret that counts once a code of it was given. */
export async function setPending(tx: Tx, personId: string, sealed: Buffer): Promise<void> {
  await db(tx)
    .updateTable("identity_accounts")
    .set({ totp_pending: sealed })
    .where("person_id", "=", personId)
    .execute();
}

/** Sets a password; false when it is no longer the one that was checked. */
export async function setPassword(
  tx: Tx,
  now: Date,
  change: { personId: string; hash: string; mustChange: boolean; instead?: string },
): Promise<boolean> {
  const { instead } = change;
  const { numUpdatedRows } = await db(tx)
    .updateTable("identity_accounts")
    .set({ password_hash: change.hash, must_change: change.mustChange, password_at: now })
    .where("person_id", "=", change.personId)
    .$if(instead !== undefined, (q) => q.where("password_hash", "=", instead ?? ""))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
