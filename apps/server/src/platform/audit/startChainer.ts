import type pg from "pg";
import { exclusively } from "../db/exclusively.ts";
import { type AuditRow, auditSelect, genesis, linkHash, rowHash } from "./auditHash.ts";

const everyMs = 1_000;
const atOnce = 1_000;
/** How far back rows are looked for that came later than their ids say: most of the time, and sometimes. */
const near = "10 seconds";
const far = "10 minutes";
const farEvery = 60;
const allEvery = 3_600;

export interface Chainer {
  /** Links what is not linked yet; answers how many rows that were, or null when another node is at it. */
  link(reach?: "near" | "far" | "all"): Promise<number | null>;
  stop(): Promise<void>;
}

/**
 * Links rows of the audit into the chain, one node at a time, in the order in which they are found.
 * A row's id is made when it is written and can be seen only when its transaction ends, so rows turn
 * up behind others that are linked already: the order of the chain is its own, and each look goes back
 * a little. What a transaction of many minutes wrote is found by the wider looks.
 */
export function startChainer(options: {
  pool: pg.Pool;
  onError(error: unknown): void;
  /** After rows were linked, under the same lock. */
  onLinked?(): Promise<void>;
}): Chainer {
  const { pool, onError } = options;
  let looks = 0;
  let isStopped = false;
  let running: Promise<unknown> = Promise.resolve();

  const link: Chainer["link"] = async (reach = "all") => {
    let linked = 0;
    const isOurs = await exclusively(pool, "audit-chain", async () => {
      for (let found = atOnce; found === atOnce; ) {
        found = await linkSome(pool, reach);
        linked += found;
      }
      await options.onLinked?.();
    });
    return isOurs ? linked : null;
  };
  const look = async () => {
    const reach = reachOf(looks);
    // A wide look that another node's turn kept from us is made the next time.
    if ((await link(reach)) !== null) {
      looks += 1;
    }
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (!isLooking && !isStopped) {
      isLooking = true;
      running = look()
        .catch(onError)
        .finally(() => {
          isLooking = false;
        });
    }
  }, everyMs);
  return {
    link,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

function reachOf(looks: number): "near" | "far" | "all" {
  if (looks % allEvery === 0) {
    return "all";
  }
  return looks % farEvery === 0 ? "far" : "near";
}

async function linkSome(pool: pg.Pool, reach: "near" | "far" | "all"): Promise<number> {
  const since = { near, far, all: null }[reach];
  const { rows } = await pool.query<AuditRow>(
    `select ${auditSelect} from platform_audit a
     where not exists (select 1 from platform_audit_chain c where c.audit_id = a.id)
       ${since === null ? "" : `and a.id > uuidv7(interval '-${since}')`}
     order by a.id limit ${atOnce}`,
  );
  if (rows.length === 0) {
    return 0;
  }
  const last = await pool.query<{ seq: number; hash: Buffer }>(
    "select seq, hash from platform_audit_chain order by seq desc limit 1",
  );
  const start = last.rows[0]?.seq ?? 0;
  let hash = last.rows[0]?.hash ?? genesis;
  const links = rows.map((row, i) => {
    const own = rowHash(row);
    hash = linkHash(hash, own);
    return { seq: start + i + 1, id: row.id, own: own.toString("hex"), hash: hash.toString("hex") };
  });
  // One statement: if two nodes ever linked at once, the number or the row would clash and undo it.
  await pool.query(
    `insert into platform_audit_chain (seq, audit_id, row_hash, hash)
     select seq, id, decode(own, 'hex'), decode(hash, 'hex')
     from jsonb_to_recordset($1::jsonb) as link(seq bigint, id uuid, own text, hash text)`,
    [JSON.stringify(links)],
  );
  return rows.length;
}
