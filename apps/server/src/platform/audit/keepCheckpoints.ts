import type { KeyObject } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import type { Clock } from "../clock/clock.ts";
import { type Checkpoint, parseCheckpoints, signCheckpoint } from "./checkpoint.ts";

const mostEveryMs = 60_000;
export const checkpointFile = "audit-checkpoints.jsonl";

interface Options {
  pool: pg.Pool;
  clock: Clock;
  key: KeyObject;
  /** Where checkpoints are appended: the data folder first, then folders that leave the machine. */
  folders: readonly string[];
  onError(error: unknown): void;
}

/**
 * Signs where the chain stands, at most once a minute and only when it has moved. Before that it
 * looks whether the chain still agrees with the last checkpoint on file: a chain that was rebuilt is
 * never signed anew, and is reported at every look.
 */
export function keepCheckpoints(options: Options): () => Promise<Checkpoint | null> {
  let signedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const { clock, pool, key, folders, onError } = options;
    const now = clock.now();
    if (now.getTime() - signedAt < mostEveryMs) {
      return null;
    }
    const last = await lastOnFile(folders);
    const head = await linkAt(pool, null);
    if (head === null && last === undefined) {
      return null;
    }
    const stood = last && (await linkAt(pool, last.seq));
    if (last && stood?.hash !== last.hash) {
      throw new Error(`The audit chain does not agree with checkpoint ${last.seq} any more`);
    }
    if (head === null || head.seq === last?.seq) {
      return null;
    }
    const checkpoint = signCheckpoint(key, now, head);
    await pool.query(
      `insert into platform_audit_checkpoints (seq, hash, at, signature, key_id)
       values ($1, decode($2, 'hex'), $3, decode($4, 'base64'), $5) on conflict (seq) do nothing`,
      [head.seq, head.hash, now, checkpoint.signature, checkpoint.keyId],
    );
    const [first, ...copies] = folders;
    if (first !== undefined) {
      await append(first, checkpoint);
    }
    // A copy that cannot be made is reported, and must not keep the first from being made.
    for (const folder of copies) {
      await append(folder, checkpoint).catch(onError);
    }
    signedAt = now.getTime();
    return checkpoint;
  };
}

async function linkAt(
  pool: pg.Pool,
  seq: number | null,
): Promise<Pick<Checkpoint, "seq" | "hash"> | null> {
  const { rows } = await pool.query<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from platform_audit_chain
     where $1::bigint is null or seq = $1 order by seq desc limit 1`,
    [seq],
  );
  return rows[0] ?? null;
}

async function lastOnFile([folder]: readonly string[]): Promise<Checkpoint | undefined> {
  if (folder === undefined) {
    return undefined;
  }
  const text = await readFile(join(folder, checkpointFile), "utf8").catch(() => "");
  // The last line may be half written by a node that died; the one before it stands.
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return parseCheckpoints(whole).at(-1);
}

async function append(folder: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, checkpointFile), "a");
  try {
    await file.write(`${JSON.stringify(checkpoint)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
