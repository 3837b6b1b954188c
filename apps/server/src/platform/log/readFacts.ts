import type { Fact } from "@plenary/contract/stream";
import { sql } from "kysely";
import type { Reader } from "../db/database.ts";

export interface StoredFact extends Fact {
  regrades: boolean;
}

/** Facts of a stream after a number, at most `limit`, in order. */
export async function readFacts(
  db: Reader,
  stream: string,
  after: number,
  limit: number,
): Promise<StoredFact[]> {
  const { rows } = await sql<Omit<StoredFact, "at"> & { at: Date }>`
    select seq, at, type, data, regrades from platform_facts
    where stream = ${stream} and seq > ${after} order by seq limit ${limit}
  `.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The numbers that streams have reached; a stream without any fact stands at 0. */
export async function readHeads(
  db: Reader,
  streams: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; seq: number }>`
    select name, seq from platform_streams where name = any(${streams})
  `.execute(db);
  return new Map(rows.map((row) => [row.name, row.seq]));
}
