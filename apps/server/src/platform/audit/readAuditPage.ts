import { sql } from "kysely";
import type { Reader } from "../db/database.ts";

export interface AuditWish {
  committeeId: string;
  /** Also what was done by nobody known. */
  isWithUnclaimed: boolean;
  act: string | undefined;
  outcome: "done" | "refused" | "failed" | undefined;
  personIds: readonly string[] | undefined;
  /** `next` of the page before. */
  after: string | undefined;
  limit: number;
}

export interface ReadRow {
  /** Place in the chain; 0 until the chainer has linked it. */
  seq: number;
  at: string;
  personId: string | null;
  postId: string | null;
  act: string;
  outcome: "done" | "refused" | "failed";
  code: string | null;
  subject: string | null;
  address: string | null;
  hash: string | null;
}

type StoredRow = Omit<ReadRow, "at" | "hash"> & { id: string; at: Date; hash: Buffer | null };

/** A page of the audit, newest first. */
export async function readAuditPage(
  db: Reader,
  wish: AuditWish,
): Promise<{ rows: ReadRow[]; next: string | null }> {
  const cursor = /^(\d+)_([0-9a-f-]{36})$/.exec(wish.after ?? "");
  const { rows } = await sql<StoredRow>`
    select audit.id, coalesce(chain.seq, 0) as seq, audit.at, audit.person_id as "personId",
           audit.post_id as "postId", audit.act, audit.outcome, audit.code, audit.subject,
           audit.address, chain.hash
    from platform_audit audit left join platform_audit_chain chain on chain.audit_id = audit.id
    where (audit.committee_id = ${wish.committeeId}
           or (${wish.isWithUnclaimed}::boolean and audit.committee_id is null))
      and (${wish.act ?? null}::text is null or audit.act = ${wish.act ?? null})
      and (${wish.outcome ?? null}::text is null or audit.outcome = ${wish.outcome ?? null})
      and (${wish.personIds ?? null}::uuid[] is null or audit.person_id = any(${wish.personIds ?? null}))
      and (${cursor?.[2] ?? null}::uuid is null or (audit.at, audit.id) <
           (to_timestamp(${cursor?.[1] ?? null}::bigint / 1000.0), ${cursor?.[2] ?? null}::uuid))
    order by audit.at desc, audit.id desc
    limit ${wish.limit + 1}
  `.execute(db);
  const shown = rows.slice(0, wish.limit);
  const last = rows.length > wish.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => ({
      seq: row.seq,
      at: row.at.toISOString(),
      personId: row.personId,
      postId: row.postId,
      act: row.act,
      outcome: row.outcome,
      code: row.code,
      subject: row.subject,
      address: row.address,
      hash: row.hash?.toString("hex") ?? null,
    })),
    next: last ? `${last.at.getTime()}_${last.id}` : null,
  };
}
