import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../../test/openTestDatabase.ts";
import { fakeClock } from "../clock/fakeClock.ts";
import type { Database } from "../db/database.ts";
import { openAuditKey } from "./openAuditKey.ts";
import { checkpointFile, keepCheckpoints } from "./keepCheckpoints.ts";
import { startChainer } from "./startChainer.ts";
import { writeAudit } from "./writeAudit.ts";

let database: Database;
let folder: string;
let checkpoint: ReturnType<typeof keepCheckpoints>;
const clock = fakeClock(new Date("2026-03-02T09:00:00+08:00"));
const copies: unknown[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "plenary-audit-"));
  await writeFile(join(folder, "no-folder"), "");
  checkpoint = keepCheckpoints({
    ...{ pool: database.pool, clock, key: await openAuditKey(folder) },
    folders: [join(folder, "own"), join(folder, "elsewhere"), join(folder, "no-folder")],
    onError: (error) => copies.push(error),
  });
  await writeRows(30);
  await link();
  await checkpoint();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function writeRows(n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    await writeAudit(database.db, {
      ...{ at: clock.now(), actor: null, origin: { address: "192.0.2.1", requestId: null } },
      ...{ act: "board/write", outcome: "done", code: null, subject: `board:${i}` },
      ...{ commandKey: null, inputDigest: null, replyDigest: null, details: { i } },
    });
  }
}
async function link(): Promise<void> {
  const chainer = startChainer({ pool: database.pool, onError: () => undefined });
  await chainer.link();
  await chainer.stop();
}

const program = fileURLToPath(new URL("./verifyAudit.ts", import.meta.url));
const run = (...args: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: out + err }),
    );
  });
const proofs = () => [
  "--checkpoints",
  join(folder, "elsewhere", checkpointFile),
  "--key",
  join(folder, "audit.pub"),
];

/** Does something to the database as its owner can, looks, and undoes it. */
async function tampered(statements: string): Promise<{ code: number; out: string }> {
  const dump = join(folder, "tampered.jsonl");
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    // Switches foreign keys off, as an owner can.
    await client.query("set local session_replication_role = replica");
    await client.query(statements);
    await client.query("commit");
    return await run("--database", database.url, ...proofs());
  } finally {
    client.release();
    await rm(dump, { force: true });
  }
}

describe("checkpoints", () => {
  it("are signed at most once a minute and only when the chain has moved; copies go elsewhere", async () => {
    const read = async (name: string) =>
      (await readFile(join(folder, name, checkpointFile), "utf8")).trim().split("\n");
    expect(await read("own")).toHaveLength(1);
    expect(await read("elsewhere")).toEqual(await read("own"));
    expect(copies).toHaveLength(1);
    await writeRows(1);
    await link();
    clock.advance(59_000);
    expect(await checkpoint()).toBe(null);
    clock.advance(1_000);
    expect(await checkpoint()).toMatchObject({ seq: 31 });
    clock.advance(60_000);
    expect(await checkpoint()).toBe(null);
  });
});

describe("the stand-alone verifier", () => {
  it("says that the audit holds, from the database and from a dump", async () => {
    const own = await run("--database", database.url, ...proofs());
    expect(own).toMatchObject({
      code: 0,
      out: expect.stringContaining("vouched for up to link 31") as string,
    });
    const dump = join(folder, "dump.jsonl");
    expect(await run("--database", database.url, "--dump", dump)).toMatchObject({ code: 0 });
    expect((await run("--from", dump, ...proofs())).out).toContain("The audit holds.");
  });

  // Each undoes the one before it first, so that it stands alone.
  it.each([
    [
      "an edit of a microsecond",
      "update platform_audit set at = at + interval '1 microsecond' where id = (select audit_id from platform_audit_chain where seq = 7)",
      "update platform_audit set at = at - interval '1 microsecond' where id = (select audit_id from platform_audit_chain where seq = 7)",
      /link 7 is not as it was linked \(row-edited\)/,
    ],
    [
      "a deleted row",
      "create table kept as select * from platform_audit where id = (select audit_id from platform_audit_chain where seq = 9); delete from platform_audit where id in (select id from kept)",
      "insert into platform_audit select * from kept",
      /link 9 is gone \(row-deleted\)/,
    ],
    [
      "a row put beside the chain",
      "insert into platform_audit (id, at, act, outcome) values (uuidv7(interval '-1 day'), now(), 'x', 'done')",
      "delete from platform_audit where act = 'x'",
      /stands outside the chain \(row-not-linked\)/,
    ],
    [
      "two links that changed places",
      "update platform_audit_chain set seq = -seq where seq in (4, 5); update platform_audit_chain set seq = 9 + seq where seq < 0",
      "update platform_audit_chain set seq = -seq where seq in (4, 5); update platform_audit_chain set seq = 9 + seq where seq < 0",
      /link 4 \(row .*\) does not follow/,
    ],
    [
      "a tail that was cut off",
      "create table tail as select * from platform_audit_chain where seq > 28; create table tail_rows as select * from platform_audit where id in (select audit_id from tail); delete from platform_audit_chain where seq > 28; delete from platform_audit where id in (select audit_id from tail)",
      "insert into platform_audit select * from tail_rows; insert into platform_audit_chain select * from tail",
      /links from 29 on are gone; checkpoint 30 saw them/,
    ],
  ])("finds %s", async (_what, tamper, undo, words) => {
    const found = await tampered(tamper);
    expect(found.out).toMatch(words);
    expect(found.code).toBe(1);
    expect(await tampered(undo)).toMatchObject({ code: 0 });
  });

  it("finds a chain that was rebuilt whole, which is never signed anew and raises the alarm", async () => {
    await sql`update platform_audit set outcome = 'refused' where subject = 'board:3'`.execute(
      database.db,
    );
    await sql`delete from platform_audit_chain`.execute(database.db);
    await link();
    const found = await run("--database", database.url, ...proofs());
    expect(found).toMatchObject({
      code: 1,
      out: expect.stringContaining("chain-rebuilt") as string,
    });
    // The negative control: without the checkpoint from elsewhere it looks whole.
    expect(await run("--database", database.url)).toMatchObject({ code: 0 });
    clock.advance(60_000);
    await expect(checkpoint()).rejects.toThrow("does not agree with checkpoint 31");
  });

  it("says that it could not check rather than that all is well", async () => {
    expect((await run("--database", "postgres://nobody@127.0.0.1:1/x")).code).toBe(2);
    expect((await run()).code).toBe(2);
  });
});
