import { createHash } from "node:crypto";

/**
 * A row of the audit as text, each value as PostgreSQL writes it: microseconds and all, so that no
 * change is too small to be seen. Null stays null.
 */
export type AuditRow = Record<(typeof auditColumns)[number], string | null>;

/** In this order for ever: it is what the hashes were made of. */
export const auditColumns = [
  "id",
  "at",
  "person_id",
  "post_id",
  "session_id",
  "committee_id",
  "act",
  "outcome",
  "code",
  "subject",
  "address",
  "request_id",
  "command_key",
  "input_digest",
  "reply_digest",
  "details",
] as const;

const asText: Partial<Record<(typeof auditColumns)[number], string>> = {
  at: `to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  input_digest: "encode(a.input_digest, 'hex')",
  reply_digest: "encode(a.reply_digest, 'hex')",
};

/** The select list that reads `platform_audit a` as text. */
export const auditSelect = auditColumns
  .map((name) => `${asText[name] ?? `a.${name}::text`} as ${name}`)
  .join(", ");

/** What stands before the first row. */
export const genesis = Buffer.alloc(32);

/** SHA-256 over the values in their order, told apart from every other kind of hash by its first word. */
export function rowHash(row: AuditRow): Buffer {
  const words = ["plenary-audit-row-1", ...auditColumns.map((name) => row[name])];
  return createHash("sha256").update(JSON.stringify(words)).digest();
}

/** A link: everything before it and this row in one hash. */
export const linkHash = (before: Buffer, row: Buffer): Buffer =>
  createHash("sha256").update(before).update(row).digest();
