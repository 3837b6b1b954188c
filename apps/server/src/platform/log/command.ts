import { createHash } from "node:crypto";
import { HouseError } from "@plenary/contract/errors";
import { sql } from "kysely";
import type { Actor, Origin } from "../actor.ts";
import { writeAudit } from "../audit/writeAudit.ts";
import type { Clock } from "../clock/clock.ts";
import type { Db, Tx } from "../db/database.ts";
import type { Act, ActContext } from "./act.ts";
import { type AppendedFact, type ToldFact, appendFacts } from "./appendFacts.ts";
import { type LaterJob, addJobs } from "./addJobs.ts";

export interface CommandDeps {
  db: Db;
  clock: Clock;
  /** Told after the commit which streams have moved. */
  wake(streams: string[]): void;
  /** An audit row could not be written: there is nothing left to undo, so it must be said aloud. */
  auditLost(error: unknown, lost: LostAudit): void;
  /** Jobs that other features want for these facts, written in the same transaction. */
  listeners(facts: readonly AppendedFact[]): LaterJob[];
}

/** What is known of an audit row that was not written. */
export interface LostAudit {
  act: string;
  outcome: "refused" | "failed";
  code: string | null;
  personId: string;
  requestId: string | null;
}

/**
 * The only way to write. Opens the transaction, answers a repeated key with its stored reply, runs
 * the act, and just before the commit writes the audit row and appends all facts.
 * `key` null: a command that needs no memory (its repetition changes nothing).
 * Throws HouseError: `platform/still-running` (same key now), `platform/key-reused` (same key, other body).
 */
export async function command<I, O>(
  deps: CommandDeps,
  actor: Actor,
  origin: Origin,
  key: string | null,
  what: Act<I, O>,
  input: I,
): Promise<O> {
  const now = deps.clock.now();
  const fingerprint = digest([what.name, actor.personId, input]);
  try {
    const done = await deps.db.transaction().execute(async (tx) => {
      const stored = key === null ? null : await recall<O>(tx, key, fingerprint);
      return stored ?? run(deps, tx, { actor, origin, key, now, fingerprint }, what, input);
    });
    deps.wake([...new Set(done.facts.map((fact) => fact.stream))]);
    return done.reply;
  } catch (error) {
    await auditFailure(deps, { actor, origin, key, now, fingerprint }, what.name, error);
    throw error;
  }
}

interface Frame {
  actor: Actor;
  origin: Origin;
  key: string | null;
  now: Date;
  fingerprint: Buffer;
}

interface Finished<O> {
  reply: O;
  facts: AppendedFact[];
}

async function run<I, O>(
  deps: CommandDeps,
  tx: Tx,
  frame: Frame,
  what: Act<I, O>,
  input: I,
): Promise<Finished<O>> {
  const told: ToldFact[] = [];
  const jobs: LaterJob[] = [];
  let notes: Record<string, unknown> = {};
  const context: ActContext = {
    tx,
    me: frame.actor,
    now: frame.now,
    origin: frame.origin,
    tell: (stream, type, data, options) => {
      told.push({ stream: stream.name, type, data, regrades: options?.regrades ?? false });
    },
    later: (job, payload, options) => jobs.push({ job, payload, ...options }),
    note: (details) => {
      notes = { ...notes, ...details };
    },
  };
  const reply = await what.run(context, input);

  const { subject, ...details } = notes;
  await writeAudit(tx, {
    ...auditFrame(frame, what.name),
    outcome: "done",
    code: null,
    subject: typeof subject === "string" ? subject : null,
    replyDigest: digest(reply),
    details,
  });
  if (frame.key !== null) {
    await remember(tx, frame, what.name, reply);
  }
  // Last, so that hot streams are held for the final millisecond only.
  const facts = await appendFacts(tx, told, frame.now);
  await addJobs(tx, [...jobs, ...deps.listeners(facts)]);
  return { reply, facts };
}

async function recall<O>(tx: Tx, key: string, fingerprint: Buffer): Promise<Finished<O> | null> {
  const lock = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`command:${key}`}, 0)) as got
  `.execute(tx);
  if (lock.rows[0]?.got !== true) {
    throw new HouseError("platform/still-running");
  }
  // Only now, holding the lock, is it certain that no other holder commits in between.
  const { rows } = await sql<{ fingerprint: Buffer; reply: O }>`
    select fingerprint, reply from platform_commands where key = ${key}
  `.execute(tx);
  const row = rows[0];
  return row ? matched(row.fingerprint, fingerprint, row.reply) : null;
}

function matched<O>(stored: Buffer, asked: Buffer, reply: O): Finished<O> {
  if (!stored.equals(asked)) {
    throw new HouseError("platform/key-reused");
  }
  return { reply, facts: [] };
}

async function remember(tx: Tx, frame: Frame, name: string, reply: unknown): Promise<void> {
  await sql`
    insert into platform_commands (key, person_id, act, fingerprint, reply, at)
    values (${frame.key}, ${frame.actor.personId}, ${name}, ${frame.fingerprint},
            ${JSON.stringify(reply)}::jsonb, ${frame.now})
  `.execute(tx);
}

/** A refusal rolls everything back, so its audit row is written apart. */
async function auditFailure(
  deps: CommandDeps,
  frame: Frame,
  name: string,
  error: unknown,
): Promise<void> {
  const isRefusal = error instanceof HouseError;
  // Sending the same key twice is no refusal of anything; the first one is audited.
  if (isRefusal && error.code === "platform/still-running") {
    return;
  }
  const outcome = isRefusal ? "refused" : "failed";
  const code = isRefusal ? error.code : null;
  const row = { ...auditFrame(frame, name), outcome, code } as const;
  await writeAudit(deps.db, { ...row, subject: null, replyDigest: null, details: {} }).catch(
    // Whoever asked is answered with what went wrong first, not with this.
    (failure: unknown) =>
      deps.auditLost(failure, {
        ...{ act: name, outcome, code, personId: frame.actor.personId },
        requestId: frame.origin.requestId,
      }),
  );
}

const auditFrame = (frame: Frame, act: string) => ({
  at: frame.now,
  actor: frame.actor,
  origin: frame.origin,
  act,
  commandKey: frame.key,
  inputDigest: frame.fingerprint,
});

/** SHA-256 of a value's JSON with sorted keys. */
export function digest(value: unknown): Buffer {
  const sorted = (_key: string, each: unknown): unknown =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return createHash("sha256")
    .update(JSON.stringify(value, sorted) ?? "null")
    .digest();
}
