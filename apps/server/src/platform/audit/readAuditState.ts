import { sql } from "kysely";
import type { Db } from "../db/database.ts";

export interface AuditState {
  rows: number;
  /** Rows that the chain does not hold yet. */
  unlinked: number;
  checkpoint: { seq: number; at: string } | null;
}

/** How far the audit's chain has come, and where it was signed last. */
export async function readAuditState(db: Db): Promise<AuditState> {
  const { rows } = await sql<{ rows: number; linked: number; seq: number | null; at: Date | null }>`
    select (select count(*) from platform_audit) as rows,
           (select count(*) from platform_audit_chain) as linked,
           checkpoint.seq, checkpoint.at
    from (select 1) as one
    left join lateral (
      select seq, at from platform_audit_checkpoints order by seq desc limit 1
    ) checkpoint on true
  `.execute(db);
  const [row] = rows;
  const { seq = null, at = null } = row ?? {};
  return {
    rows: row?.rows ?? 0,
    unlinked: (row?.rows ?? 0) - (row?.linked ?? 0),
    checkpoint: seq === null || at === null ? null : { seq, at: at.toISOString() },
  };
}
