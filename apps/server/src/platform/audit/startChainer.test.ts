import { sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "../../../test/openTestDatabase.ts";
import type { Database, Reader } from "../db/database.ts";
import { readChain } from "./readChain.ts";
import { type Chainer, startChainer } from "./startChainer.ts";
import { verifyChain } from "./verifyChain.ts";
import { writeAudit } from "./writeAudit.ts";

let database: Database;
let chainers: Chainer[];
const faults: unknown[] = [];
beforeEach(async () => {
  database = await openTestDatabase();
  const start = () => startChainer({ pool: database.pool, onError: (error) => faults.push(error) });
  chainers = [start(), start()];
});
afterEach(async () => {
  await Promise.all(chainers.map((each) => each.stop()));
  await database.close();
  expect(faults).toEqual([]);
});

const write = (db: Reader, act: string) =>
  writeAudit(db, {
    ...{ at: new Date(), actor: null, origin: { address: null, requestId: null }, act },
    ...{ outcome: "done", code: null, subject: null, commandKey: null },
    ...{ inputDigest: Buffer.from("in"), replyDigest: null, details: { 数: 1 } },
  });
const verify = async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await verifyChain(readChain(client), [], []);
  } finally {
    await client.end();
  }
};
const chained = async () => {
  const { rows } = await sql<{ act: string }>`
    select act from platform_audit_chain c join platform_audit a on a.id = c.audit_id order by seq
  `.execute(database.db);
  return rows.map((row) => row.act);
};

describe("the chainer", () => {
  it("links every row once, however many nodes try and whatever is written meanwhile", async () => {
    const writing = Array.from({ length: 300 }, (_, i) => write(database.db, `a/${i}`));
    for (let i = 0; i < 10; i += 1) {
      await Promise.all(chainers.map((each) => each.link()));
    }
    await Promise.all(writing);
    // Another's turn is no answer, so it is asked until it was our own.
    await vi.waitFor(async () => expect(await chainers[0]?.link()).not.toBe(null));
    expect((await chained()).toSorted()).toEqual(
      Array.from({ length: 300 }, (_, i) => `a/${i}`).toSorted(),
    );
    expect(await verify()).toMatchObject({ links: 300, first: null });
  });

  it("links a row behind later ones when its transaction ended later", async () => {
    const entered = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const slow = database.db.transaction().execute(async (tx) => {
      await write(tx, "a/early");
      entered.resolve();
      await leave.promise;
    });
    await entered.promise;
    await write(database.db, "a/late");
    await vi.waitFor(async () => expect(await chained()).toEqual(["a/late"]), { timeout: 4_000 });
    leave.resolve();
    await slow;
    await vi.waitFor(async () => expect(await chained()).toEqual(["a/late", "a/early"]), {
      timeout: 4_000,
    });
    expect(await verify()).toMatchObject({ links: 2, first: null });
  });
});
