import { sql } from "kysely";
import type { Tx } from "../db/database.ts";

export interface ToldFact {
  stream: string;
  type: string;
  data: unknown;
  regrades: boolean;
}

export interface AppendedFact {
  stream: string;
  seq: number;
  type: string;
}

/** Appends facts to their streams, numbered without gaps; streams are locked in sorted order until the commit. */
export async function appendFacts(
  tx: Tx,
  facts: readonly ToldFact[],
  at: Date,
): Promise<AppendedFact[]> {
  if (facts.length === 0) {
    return [];
  }
  const { rows } = await sql<AppendedFact>`
    select stream, seq, type from platform_append(${JSON.stringify(facts)}::jsonb, ${at})
  `.execute(tx);
  return rows;
}
