import { sql } from "kysely";
import type { Actor, Origin } from "../actor.ts";
import type { Reader } from "../db/database.ts";

export interface AuditEntry {
  at: Date;
  actor: Actor | null;
  origin: Origin;
  act: string;
  outcome: "done" | "refused" | "failed";
  code: string | null;
  subject: string | null;
  commandKey: string | null;
  inputDigest: Buffer | null;
  replyDigest: Buffer | null;
  details: Record<string, unknown>;
}

/** Writes one row of the audit. In a transaction it exists exactly when the change does. */
export async function writeAudit(db: Reader, entry: AuditEntry): Promise<void> {
  const { actor, origin } = entry;
  await sql`
    insert into platform_audit (at, person_id, post_id, session_id, committee_id, act, outcome, code,
      subject, address, request_id, command_key, input_digest, reply_digest, details)
    values (${entry.at}, ${actor?.personId ?? null}, ${actor?.postId ?? null},
      ${actor?.sessionId ?? null}, ${actor?.committeeId ?? null}, ${entry.act}, ${entry.outcome},
      ${entry.code}, ${entry.subject}, ${origin.address}, ${origin.requestId}, ${entry.commandKey},
      ${entry.inputDigest}, ${entry.replyDigest}, ${JSON.stringify(entry.details)}::jsonb)
  `.execute(db);
}
