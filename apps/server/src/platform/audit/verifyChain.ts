import type { KeyObject } from "node:crypto";
import { type AuditRow, genesis, linkHash, rowHash } from "./auditHash.ts";
import { type Checkpoint, isSigned } from "./checkpoint.ts";

/** One link with the row it holds; `row` is null when there is none any more. */
export interface ChainEntry {
  seq: number;
  auditId: string;
  /** Hex. */
  rowHash: string;
  hash: string;
  row: AuditRow | null;
}

/** Rows that stand outside the chain although the chainer had time to link them. */
export interface LooseRow {
  auditId: string;
}

export type Break =
  | "row-edited"
  | "row-deleted"
  | "link-missing"
  | "link-broken"
  | "chain-rebuilt"
  | "tail-cut"
  | "row-not-linked"
  | "checkpoint-forged";

export interface Verdict {
  /** Links read. */
  links: number;
  /** Number and hash of the last link. */
  head: Pick<Checkpoint, "seq" | "hash">;
  checkpoints: number;
  /** The last number that a checkpoint vouches for. */
  vouched: number;
  /** What is broken first; null when nothing is. */
  first: { why: Break; seq: number; auditId: string | null; words: string } | null;
}

type Found = NonNullable<Verdict["first"]>;

/**
 * Walks the whole chain from its first link and holds it against the checkpoints. Pure but for the
 * reading: it trusts neither the database nor the product that wrote it, only the keys.
 */
export async function verifyChain(
  entries: AsyncIterable<ChainEntry>,
  checkpoints: readonly Checkpoint[],
  keys: readonly KeyObject[],
  loose: AsyncIterable<LooseRow> | readonly LooseRow[] = [],
): Promise<Verdict> {
  const sorted = checkpoints.toSorted((a, b) => a.seq - b.seq);
  const byNumber = Map.groupBy(sorted, (each) => each.seq);
  const verdict: Verdict = {
    ...{ links: 0, head: { seq: 0, hash: genesis.toString("hex") } },
    ...{ checkpoints: sorted.length, vouched: 0, first: forged(sorted, keys) },
  };
  let before: Buffer = genesis;
  for await (const entry of entries) {
    verdict.first ??= breakOf(entry, verdict.head.seq, before);
    before = Buffer.from(entry.hash, "hex");
    verdict.links += 1;
    verdict.head = { seq: entry.seq, hash: entry.hash };
    for (const checkpoint of byNumber.get(entry.seq) ?? []) {
      verdict.first ??= checkpoint.hash === entry.hash ? null : rebuilt(entry, verdict.vouched);
      verdict.vouched = verdict.first === null ? entry.seq : verdict.vouched;
    }
  }
  verdict.first ??= cut(sorted, verdict.head.seq);
  for await (const { auditId } of loose) {
    verdict.first ??= {
      ...{ why: "row-not-linked", seq: verdict.head.seq, auditId },
      words: `row ${auditId} stands outside the chain`,
    };
  }
  return verdict;
}

function breakOf(entry: ChainEntry, last: number, before: Buffer): Found | null {
  const { seq, auditId } = entry;
  const found = (why: Break, words: string): Found => ({ why, seq, auditId, words });
  if (seq !== last + 1) {
    return {
      ...found("link-missing", `link ${last + 1} is missing`),
      seq: last + 1,
      auditId: null,
    };
  }
  if (entry.row === null) {
    return found("row-deleted", `row ${auditId} of link ${seq} is gone`);
  }
  const own = rowHash(entry.row);
  if (own.toString("hex") !== entry.rowHash) {
    return found("row-edited", `row ${auditId} of link ${seq} is not as it was linked`);
  }
  if (linkHash(before, own).toString("hex") !== entry.hash) {
    return found(
      "link-broken",
      `link ${seq} (row ${auditId}) does not follow from the one before it`,
    );
  }
  return null;
}

const rebuilt = (entry: ChainEntry, vouched: number): Found => ({
  ...{ why: "chain-rebuilt", seq: vouched + 1, auditId: null },
  words: `the chain was made anew somewhere from link ${vouched + 1} to link ${entry.seq}`,
});

/** A plain chain does not show that its end was cut off; a checkpoint held elsewhere does. */
function cut(checkpoints: readonly Checkpoint[], last: number): Found | null {
  const further = checkpoints.find((each) => each.seq > last);
  return further
    ? {
        ...{ why: "tail-cut", seq: last + 1, auditId: null },
        words: `links from ${last + 1} on are gone; checkpoint ${further.seq} saw them`,
      }
    : null;
}

function forged(checkpoints: readonly Checkpoint[], keys: readonly KeyObject[]): Found | null {
  const wrong = checkpoints.find((each) => !isSigned(each, keys));
  return wrong
    ? {
        ...{ why: "checkpoint-forged", seq: wrong.seq, auditId: null },
        words: `checkpoint ${wrong.seq} is not signed by any key given`,
      }
    : null;
}
