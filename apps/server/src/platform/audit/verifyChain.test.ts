import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditRow, auditColumns, genesis, linkHash, rowHash } from "./auditHash.ts";
import { type Checkpoint, signCheckpoint } from "./checkpoint.ts";
import { type ChainEntry, verifyChain } from "./verifyChain.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519").privateKey;
const seed = Date.now() % 2 ** 31;

const rowOf = (n: number): AuditRow => ({
  ...(Object.fromEntries(auditColumns.map((name) => [name, null])) as AuditRow),
  ...{
    id: `row-${n}`,
    at: `2026-03-02T01:00:00.${String(n).padStart(6, "0")}Z`,
    act: "board/write",
  },
  ...{ outcome: "done", details: `{"n": ${n}}` },
});

/** Links rows anew, as the chainer does and as one who controls the database can. */
function chainOf(rows: readonly AuditRow[]): ChainEntry[] {
  let hash: Buffer = genesis;
  return rows.map((row, i) => {
    const own = rowHash(row);
    hash = linkHash(hash, own);
    return {
      ...{
        seq: i + 1,
        auditId: row.id ?? "",
        rowHash: own.toString("hex"),
        hash: hash.toString("hex"),
      },
      row,
    };
  });
}
async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
const signedAt = (chain: ChainEntry[], seq: number, key = privateKey): Checkpoint =>
  signCheckpoint(key, new Date(0), { seq, hash: chain[seq - 1]?.hash ?? "" });
const verify = (chain: ChainEntry[], checkpoints: Checkpoint[]) =>
  verifyChain(each(chain), checkpoints, [publicKey]);

/** A clean chain with two checkpoints, the second at its end, and a place in it. */
const scene = fc
  .integer({ min: 4, max: 60 })
  .chain((length) =>
    fc.record({
      length: fc.constant(length),
      at: fc.nat(length - 2),
      half: fc.integer({ min: 1, max: length - 1 }),
    }),
  )
  .map(({ length, at, half }) => {
    const rows = Array.from({ length }, (_, i) => rowOf(i + 1));
    const chain = chainOf(rows);
    return { rows, chain, at, checkpoints: [signedAt(chain, half), signedAt(chain, length)], half };
  });
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

const edited = (row: AuditRow | undefined): AuditRow => ({
  ...(row ?? rowOf(0)),
  outcome: "refused",
});
const swap = <T>(items: readonly T[], at: number): T[] => {
  const [a, b] = [items[at], items[at + 1]];
  return a === undefined || b === undefined ? [...items] : items.with(at, b).with(at + 1, a);
};

const faults: [string, (scene: Scene) => ChainEntry[], (scene: Scene) => object][] = [
  [
    "a row was edited",
    ({ chain, at }) =>
      chain.map((link, i) => (i === at ? { ...link, row: edited(link.row ?? undefined) } : link)),
    ({ at }) => ({ why: "row-edited", seq: at + 1, auditId: `row-${at + 1}` }),
  ],
  [
    "a row was edited and its own hashes made anew",
    ({ chain, rows, at }) => {
      const row = edited(rows[at]);
      const before = Buffer.from(chain[at - 1]?.hash ?? genesis.toString("hex"), "hex");
      const own = rowHash(row);
      const hash = linkHash(before, own).toString("hex");
      return chain.map((link, i) =>
        i === at ? { ...link, row, rowHash: own.toString("hex"), hash } : link,
      );
    },
    ({ at, half }) =>
      at + 1 === half
        ? { why: "chain-rebuilt" }
        : { why: "link-broken", seq: at + 2, auditId: `row-${at + 2}` },
  ],
  [
    "a row was deleted",
    ({ chain, at }) => chain.map((link, i) => (i === at ? { ...link, row: null } : link)),
    ({ at }) => ({ why: "row-deleted", seq: at + 1, auditId: `row-${at + 1}` }),
  ],
  [
    "a row was deleted with its link",
    ({ chain, at }) => chain.toSpliced(at, 1),
    ({ at }) => ({ why: "link-missing", seq: at + 1 }),
  ],
  [
    "a row was put in between and the numbers moved",
    ({ chain, at }) => {
      const own = rowHash(rowOf(999)).toString("hex");
      const put = { seq: 0, auditId: "row-999", row: rowOf(999), rowHash: own, hash: own };
      return chain.toSpliced(at, 0, put).map((link, i) => ({ ...link, seq: i + 1 }));
    },
    ({ at }) => ({ why: "link-broken", seq: at + 1, auditId: "row-999" }),
  ],
  [
    "two rows changed places",
    ({ chain, at }) => swap(chain, at).map((link, i) => ({ ...link, seq: i + 1 })),
    ({ at }) => ({ why: "link-broken", seq: at + 1, auditId: `row-${at + 2}` }),
  ],
  [
    "the end was cut off",
    ({ chain, at }) => chain.slice(0, at),
    ({ at }) => ({ why: "tail-cut", seq: at + 1 }),
  ],
  [
    "a row was edited and the whole chain made anew",
    ({ rows, at }) => chainOf(rows.with(at, edited(rows[at]))),
    ({ at, half }) => ({ why: "chain-rebuilt", seq: at < half ? 1 : half + 1 }),
  ],
];

describe(`the verifier (seed ${seed})`, () => {
  it("finds nothing in a chain that nobody touched", async () => {
    const property = fc.asyncProperty(scene, async ({ chain, checkpoints }) => {
      expect(await verify(chain, checkpoints)).toMatchObject({
        ...{ first: null, links: chain.length, vouched: chain.length },
      });
    });
    await fc.assert(property, { seed, numRuns: 100 });
  });

  it.each(faults)(
    "finds that %s, and where, in each of 100 chains",
    async (_what, tamper, where) => {
      const property = fc.asyncProperty(scene, async (made) => {
        const verdict = await verify(tamper(made), made.checkpoints);
        expect(verdict.first).toMatchObject(where(made));
      });
      await fc.assert(property, { seed, numRuns: 100 });
    },
  );

  it("cannot tell a chain made anew from the true one without a checkpoint", async () => {
    const rows = [1, 2, 3].map(rowOf);
    const forged = chainOf(rows.with(1, edited(rows[1])));
    expect(await verify(forged, [])).toMatchObject({ first: null, vouched: 0 });
    expect(await verify(forged, [signedAt(chainOf(rows), 3)])).toMatchObject({
      first: { why: "chain-rebuilt" },
    });
  });

  it("believes no checkpoint of a stranger's key, and none that was changed", async () => {
    const chain = chainOf([1, 2, 3].map(rowOf));
    const good = signedAt(chain, 3);
    const later = { ...good, at: new Date(1).toISOString() };
    for (const checkpoint of [signedAt(chain, 3, stranger), later]) {
      expect(await verify(chain, [checkpoint])).toMatchObject({
        first: { why: "checkpoint-forged" },
      });
    }
  });

  it("names a row that stands outside the chain", async () => {
    const chain = chainOf([1, 2].map(rowOf));
    const verdict = await verifyChain(each(chain), [], [], [{ auditId: "row-9" }]);
    expect(verdict.first).toMatchObject({ why: "row-not-linked", auditId: "row-9" });
  });
});
