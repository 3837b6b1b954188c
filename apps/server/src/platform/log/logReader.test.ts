import { randomUUID } from "node:crypto";
import type { Fact } from "@plenary/contract/stream";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bar, makeBoardTables, write } from "../../../test/board.ts";
import { makeActor } from "../../../test/makers.ts";
import { openTestDatabase } from "../../../test/openTestDatabase.ts";
import type { Actor } from "../actor.ts";
import { systemClock } from "../clock/clock.ts";
import type { Database } from "../db/database.ts";
import type { Act } from "./act.ts";
import { command } from "./command.ts";
import type { Follower } from "./followers.ts";
import { type LogReader, startLogReader } from "./logReader.ts";
import { readHeads } from "./readFacts.ts";
import { startWaker, type Waker } from "./wake.ts";

let database: Database;
let waker: Waker;
let readers: [LogReader, LogReader];
const faults: Error[] = [];
const never = 1_000_000;

beforeAll(async () => {
  database = await openTestDatabase({ max: 12 });
  await makeBoardTables(database.db);
  waker = startWaker(database.pool);
  const start = () =>
    startLogReader(database.db, database.url, (error) => faults.push(error), {
      lookEveryMs: never,
    });
  readers = [start(), start()];
});
afterAll(async () => {
  waker.stop();
  await Promise.all(readers.map((reader) => reader.stop()));
  await database.close();
  expect(faults).toEqual([]);
});

const origin = { address: null, requestId: null };
const run = <I, O>(what: Act<I, O>, input: I, wake: (streams: string[]) => void = waker.wake) =>
  command(
    { db: database.db, clock: systemClock, wake, listeners: () => [], auditLost: () => undefined },
    makeActor(),
    origin,
    null,
    what,
    input,
  );
const headOf = async (stream: string) => (await readHeads(database.db, [stream])).get(stream) ?? 0;

/** A reader of one stream that keeps all it is sent. */
function listener(isAllowed: () => Promise<boolean> = async () => true) {
  const facts: Fact[] = [];
  const state = { facts, dropped: 0 };
  const follower: Follower = {
    send: (_stream, sent) => facts.push(...sent),
    isAllowed,
    drop: () => {
      state.dropped += 1;
    },
  };
  return { ...{ follower, facts }, seqs: () => facts.map((fact) => fact.seq), state };
}

const from = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

describe("a reader", () => {
  it("gets what it missed, then what comes, on this node and on another", async () => {
    const board = randomUUID();
    const stream = `board:${board}`;
    await run(write, { board, text: "1" });
    await run(write, { board, text: "2" });
    const [here, there] = [listener(), listener()];
    expect(await readers[0].follow(stream, 0, here.follower)).toEqual({ is: "following", seq: 2 });
    expect(await readers[1].follow(stream, 1, there.follower)).toEqual({ is: "following", seq: 2 });
    await run(write, { board, text: "3" });
    await vi.waitFor(() => expect([here.seqs(), there.seqs()]).toEqual([from(1, 3), from(2, 3)]));
    expect(here.facts.map((fact) => fact.data)).toEqual(["1", "2", "3"].map((text) => ({ text })));
  });

  it("takes a new snapshot when it lacks too much, or claims a number that never was", async () => {
    const board = randomUUID();
    await sql`select * from platform_append(${JSON.stringify(
      Array.from({ length: 2_001 }, () => ({
        ...{ stream: `board:${board}`, type: "board/written", data: {}, regrades: false },
      })),
    )}::jsonb, now())`.execute(database.db);
    const late = listener();
    const follow = (after: number) => readers[0].follow(`board:${board}`, after, late.follower);
    expect(await follow(0)).toEqual({ is: "too-far-behind" });
    expect(await follow(2_002)).toEqual({ is: "too-far-behind" });
    expect(late.facts).toEqual([]);
    expect(await follow(1)).toEqual({ is: "following", seq: 2_001 });
    expect(late.seqs()).toEqual(from(2, 2_001));
    readers[0].unfollow(`board:${board}`, late.follower);
  });

  it("is seated where others stand even when everyone else leaves meanwhile", async () => {
    const board = randomUUID();
    const stream = `board:${board}`;
    const [first, second] = [listener(), listener()];
    await readers[0].follow(stream, 0, first.follower);
    const entering = readers[0].follow(stream, 0, second.follower);
    readers[0].unfollow(stream, first.follower);
    expect(await entering).toEqual({ is: "following", seq: 0 });
    await run(write, { board, text: "1" });
    await vi.waitFor(() => expect(second.seqs()).toEqual([1]));
  });

  it("that leaves while it enters is not kept", async () => {
    const before = readers[0].count();
    const stream = `board:${randomUUID()}`;
    const gone = listener();
    const entering = readers[0].follow(stream, 0, gone.follower);
    readers[0].unfollow(stream, gone.follower);
    expect(await entering).toEqual({ is: "left" });
    expect(readers[0].count()).toMatchObject({
      streams: before.streams,
      followers: before.followers,
    });
  });

  it("with a newer snapshot than was sent here yet hears nothing twice", async () => {
    const board = randomUUID();
    const stream = `board:${board}`;
    const deaf = startLogReader(database.db, database.url, () => undefined, { lookEveryMs: never });
    const [old, fresh] = [listener(), listener()];
    await deaf.follow(stream, 0, old.follower);
    await run(write, { board, text: "1" }, () => undefined);
    await run(write, { board, text: "2" }, () => undefined);
    // Nobody was woken, so the old one stands at 0 while the fresh one comes with 2.
    expect(await deaf.follow(stream, 2, fresh.follower)).toEqual({ is: "following", seq: 2 });
    await run(write, { board, text: "3" });
    await vi.waitFor(() => expect([old.seqs(), fresh.seqs()]).toEqual([from(1, 3), [3]]));
    await deaf.stop();
  });
});

describe("when a wake is lost", () => {
  it("the look of every second finds the fact; without a look it is not found", async () => {
    const board = randomUUID();
    const stream = `board:${board}`;
    const [looking, blind] = [listener(), listener()];
    const reader = startLogReader(database.db, database.url, () => undefined);
    await reader.follow(stream, 0, looking.follower);
    await readers[0].follow(stream, 0, blind.follower);
    await run(write, { board, text: "1" }, () => undefined);
    await vi.waitFor(() => expect(looking.seqs()).toEqual([1]), { timeout: 3_000 });
    expect(blind.seqs()).toEqual([]);
    await reader.stop();
  });

  it("a reader whose ear was cut hears again, and is sent what it missed", async () => {
    const board = randomUUID();
    const stream = `board:${board}`;
    const reader = startLogReader(database.db, database.url, () => undefined, {
      lookEveryMs: never,
    });
    const heard = listener();
    await reader.follow(stream, 0, heard.follower);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'plenary-listen' and datname = current_database()
    `.execute(database.db);
    await run(write, { board, text: "1" });
    await vi.waitFor(() => expect(heard.seqs()).toEqual([1]), { timeout: 5_000 });
    await reader.stop();
    faults.length = 0;
  });
});

describe("whoever loses the right to follow", () => {
  const allowed = (board: string, me: Actor) => async () => {
    const { rows } = await sql`
      select 1 from board_barred where board = ${board} and person = ${me.personId}
    `.execute(database.db);
    return rows.length === 0;
  };

  it("is sent nothing from that fact on, while others are", async () => {
    const board = randomUUID();
    const stream = `board:${board}`;
    const [me, other] = [makeActor(), makeActor()];
    const barred = listener(allowed(board, me));
    const kept = listener(allowed(board, other));
    await readers[0].follow(stream, 0, barred.follower);
    await readers[0].follow(stream, 0, kept.follower);
    await run(write, { board, text: "1" });
    await run(bar, { board, personId: me.personId });
    await run(write, { board, text: "3" });
    await vi.waitFor(() => expect(kept.seqs()).toEqual(from(1, 3)));
    expect(barred.seqs()).toEqual([1]);
    expect(barred.state.dropped).toBe(1);
    expect(await readers[0].follow(stream, 1, barred.follower)).toEqual({ is: "refused" });
  });

  it("gets nothing either when it comes in while that change is being told", async () => {
    // The rights are read before the change and the seat is taken after it: the worst moment.
    const board = randomUUID();
    const stream = `board:${board}`;
    const me = makeActor();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    let questions = 0;
    const check = allowed(board, me);
    const late = listener(async () => {
      questions += 1;
      const verdict = await check();
      if (questions === 1) {
        asked.resolve();
        await answer.promise;
      }
      return verdict;
    });
    const kept = listener();
    await readers[0].follow(stream, 0, kept.follower);
    const entering = readers[0].follow(stream, 0, late.follower);
    await asked.promise;
    await run(bar, { board, personId: me.personId });
    await run(write, { board, text: "2" });
    await vi.waitFor(() => expect(kept.seqs()).toEqual([1, 2]));
    answer.resolve();
    expect(await entering).toEqual({ is: "refused" });
    expect(late.seqs()).toEqual([]);
  });
});

describe("whatever the order of writing, entering, leaving and coming back", () => {
  it("no reader sees a gap, a double or an inversion", async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          is: fc.constant("write" as const),
          n: fc.integer({ min: 1, max: 4 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ is: fc.constant("enter" as const), who: fc.nat(5) }) },
      { weight: 2, arbitrary: fc.record({ is: fc.constant("leave" as const), who: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ is: fc.constant("lose" as const) }) },
    );
    const property = fc.asyncProperty(
      fc.array(fc.tuple(step, fc.nat(3)), { minLength: 5, maxLength: 25 }),
      async (steps) => {
        const board = randomUUID();
        const stream = `board:${board}`;
        const people = from(0, 5).map(() => ({ ...listener(), begins: -1 }));
        const running: Promise<unknown>[] = [];
        let isLost = false;
        for (const [each, trips] of steps) {
          if (each.is === "write") {
            const wake = isLost ? () => undefined : waker.wake;
            running.push(
              ...from(1, each.n).map((n) => run(write, { board, text: String(n) }, wake)),
            );
          } else if (each.is === "lose") {
            isLost = !isLost;
          } else {
            const person = people[each.who];
            const reader = readers[each.who % 2];
            if (!person || !reader) {
              continue;
            }
            if (each.is === "leave") {
              reader.unfollow(stream, person.follower);
            } else {
              // Comes with what it has, or for the first time with a snapshot of this moment.
              person.begins = person.begins < 0 ? await headOf(stream) : person.begins;
              const after = person.facts.at(-1)?.seq ?? person.begins;
              running.push(reader.follow(stream, after, person.follower));
            }
          }
          // Lets what runs get a little further: as far as so many questions to the database take.
          for (let trip = 0; trip < trips; trip += 1) {
            await headOf(stream);
          }
        }
        await Promise.all(running);

        const head = await headOf(stream);
        await run(write, { board, text: "last" });
        for (const [i, person] of people.entries()) {
          person.begins = person.begins < 0 ? head : person.begins;
          const after = person.facts.at(-1)?.seq ?? person.begins;
          await readers[i % 2]?.follow(stream, after, person.follower);
        }
        await vi.waitFor(() => {
          for (const person of people) {
            expect(person.seqs()).toEqual(from(person.begins + 1, head + 1));
          }
        });
        for (const [i, person] of people.entries()) {
          readers[i % 2]?.unfollow(stream, person.follower);
        }
      },
    );
    await fc.assert(property, { numRuns: 60, endOnFailure: true });
  }, 60_000);
});
