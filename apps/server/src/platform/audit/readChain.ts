import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type pg from "pg";
import { type AuditRow, auditColumns, auditSelect } from "./auditHash.ts";
import type { ChainEntry, LooseRow } from "./verifyChain.ts";

const page = 5_000;

/** Reads the chain with its rows from a database, in order. */
export async function* readChain(client: pg.ClientBase): AsyncIterable<ChainEntry> {
  let after = 0;
  for (;;) {
    const { rows } = await client.query<LinkRow>(
      `select c.seq::text as link_seq, c.audit_id::text as link_audit,
              encode(c.row_hash, 'hex') as link_row_hash, encode(c.hash, 'hex') as link_hash, ${auditSelect}
       from platform_audit_chain c left join platform_audit a on a.id = c.audit_id
       where c.seq > $1 order by c.seq limit ${page}`,
      [after],
    );
    yield* rows.map(toEntry);
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    after = Number(last.link_seq);
  }
}

type LinkRow = AuditRow & {
  link_seq: string;
  link_audit: string;
  link_row_hash: string;
  link_hash: string;
};

function toEntry(row: LinkRow): ChainEntry {
  return {
    seq: Number(row.link_seq),
    auditId: row.link_audit,
    rowHash: row.link_row_hash,
    hash: row.link_hash,
    row: row.id === null ? null : toRow(row),
  };
}

const toRow = (row: AuditRow): AuditRow =>
  Object.fromEntries(auditColumns.map((name) => [name, row[name]])) as AuditRow;

/** Rows that nobody linked although they have been there for more than a minute. */
export async function readLoose(client: pg.ClientBase): Promise<LooseRow[]> {
  const { rows } = await client.query<LooseRow>(
    `select a.id::text as "auditId" from platform_audit a
     where not exists (select 1 from platform_audit_chain c where c.audit_id = a.id)
       and a.id < uuidv7(interval '-1 minute')
     order by a.id limit 100`,
  );
  return rows;
}

/** Reads what `--dump` wrote: one link a line. */
export async function* readDump(path: string): AsyncIterable<ChainEntry> {
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    if (line !== "") {
      yield JSON.parse(line) as ChainEntry;
    }
  }
}
