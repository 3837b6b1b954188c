import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardFeature, boardStream, makeBoardTables, write } from "../../../test/board.ts";
import { type House, openHouse } from "../../../test/house.ts";
import { makeActor } from "../../../test/makers.ts";
import { openTestDatabase } from "../../../test/openTestDatabase.ts";
import { systemClock } from "../clock/clock.ts";
import { type Act, act } from "./act.ts";
import { command } from "./command.ts";
import { streamOf } from "./defineStream.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [boardFeature] });
  await makeBoardTables(house.db);
});
afterAll(() => house.close());

const lines = async (board: string) => {
  const { rows } = await sql<{ text: string }>`
    select text from board_lines where board = ${board} order by id
  `.execute(house.db);
  return rows.map((row) => row.text);
};
const audited = async (personId: string) => {
  const { rows } = await sql<{ act: string; outcome: string; code: string | null }>`
    select act, outcome, code from platform_audit where person_id = ${personId} order by id
  `.execute(house.db);
  return rows;
};

describe("a command sent twice", () => {
  it("is done once, and answers the same again", async () => {
    const [me, board, key] = [makeActor(), randomUUID(), randomUUID()];
    const send = () => house.as(me).post(`/boards/${board}/lines`, { text: "一" }, { key });
    const first = await send();
    const second = await send();
    expect(first).toMatchObject({ status: 200, body: { text: "一" } });
    expect(second.text).toBe(first.text);
    expect(await lines(board)).toEqual(["一"]);
    expect(await house.told(`board:${board}`)).toHaveLength(1);
    expect(await audited(me.personId)).toEqual([
      { act: "board/write", outcome: "done", code: null },
    ]);
  });

  it("is done twice under two keys", async () => {
    const [me, board] = [makeActor(), randomUUID()];
    await house.as(me).post(`/boards/${board}/lines`, { text: "一" });
    await house.as(me).post(`/boards/${board}/lines`, { text: "一" });
    expect(await lines(board)).toEqual(["一", "一"]);
  });

  it("is refused with another body, or from another person", async () => {
    const [me, board, key] = [makeActor(), randomUUID(), randomUUID()];
    await house.as(me).post(`/boards/${board}/lines`, { text: "一" }, { key });
    for (const [who, text] of [
      [me, "二"],
      [makeActor(), "一"],
    ] as const) {
      const again = await house.as(who).post(`/boards/${board}/lines`, { text }, { key });
      expect(again).toMatchObject({ status: 422, code: "platform/key-reused" });
    }
    expect(await lines(board)).toEqual(["一"]);
  });

  it("is told to wait while the first is running, and answered when it has ended", async () => {
    const board = randomUUID();
    const [entered, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow: Act<string, string> = act("board/slow", async (context, text: string) => {
      entered.resolve();
      await leave.promise;
      await write.run(context, { board, text });
      return text;
    });
    const [me, key] = [makeActor(), randomUUID()];
    const first = house.server.command(me, key, slow, "一");
    await entered.promise;
    await expect(house.server.command(me, key, slow, "一")).rejects.toMatchObject({
      code: "platform/still-running",
      status: 409,
    });
    leave.resolve();
    expect(await first).toBe("一");
    expect(await house.server.command(me, key, slow, "一")).toBe("一");
    expect(await lines(board)).toEqual(["一"]);
  });

  it("is done once however many send it at once", async () => {
    const [me, board, key] = [makeActor(), randomUUID(), randomUUID()];
    const page = house.as(me);
    const sent = await Promise.all(
      Array.from({ length: 20 }, () =>
        page.post(`/boards/${board}/lines`, { text: "一" }, { key }),
      ),
    );
    const statuses = new Set(sent.map((each) => each.status));
    expect([...statuses].filter((each) => each !== 409)).toEqual([200]);
    expect(await lines(board)).toEqual(["一"]);
  });

  it("needs a key that is a UUID", async () => {
    for (const key of [null, "1"]) {
      const headers = key === null ? {} : { headers: { "idempotency-key": key } };
      const sent = await house
        .as(makeActor())
        .post(`/boards/${randomUUID()}/lines`, { text: "一" }, { key: null, ...headers });
      expect(sent).toMatchObject({ status: 400, code: "platform/key-missing" });
    }
  });
});

describe("a refused command", () => {
  it("leaves no row and no fact, and an audit row of the refusal; its key may be used again", async () => {
    const [me, board, key] = [makeActor(), randomUUID(), randomUUID()];
    const page = house.as(me);
    const body = { text: "一", refuse: true };
    const sent = await page.post(`/boards/${board}/lines`, body, { key });
    expect(sent).toMatchObject({ status: 409, code: "groups/closed" });
    expect(await lines(board)).toEqual([]);
    expect(await house.told(`board:${board}`)).toEqual([]);
    expect(await audited(me.personId)).toEqual([
      { act: "board/write", outcome: "refused", code: "groups/closed" },
    ]);
    expect(await page.post(`/boards/${board}/lines`, { text: "一" }, { key })).toMatchObject({
      status: 200,
    });
  });

  it("is audited as failed when what stopped it was a fault, and answers 500 without its words", async () => {
    const [me, board] = [makeActor(), randomUUID()];
    const broken = act("board/break", async ({ tx, tell }, _input: null) => {
      tell(streamOf(boardStream, board), "board/written", { text: "一" });
      await sql`select 1 / 0`.execute(tx);
      return null;
    });
    await expect(house.server.command(me, null, broken, null)).rejects.toThrow("division by zero");
    expect(await audited(me.personId)).toEqual([
      { act: "board/break", outcome: "failed", code: null },
    ]);
    expect(await house.told(`board:${board}`)).toEqual([]);
  });
});

describe("the numbers of a stream", () => {
  it("have no gap and no double, in the order of the rows, with many writers on crossing streams", async () => {
    const boards = Array.from({ length: 4 }, () => randomUUID());
    const crossing = act("board/cross", async (context, input: { at: string[]; text: string }) => {
      for (const board of input.at) {
        await write.run(context, { board, text: input.text });
      }
      return null;
    });
    const orders = boards.map((_, i) => [...boards.slice(i), ...boards.slice(0, i)]);
    const sent = await Promise.allSettled(
      Array.from({ length: 120 }, (_, i) =>
        i % 7 === 6
          ? house.server.command(makeActor(), null, write, {
              board: boards[i % 4] ?? "",
              text: "refused",
              refuse: true,
            })
          : house.server.command(makeActor(), randomUUID(), crossing, {
              at: orders[i % 4] ?? [],
              text: String(i),
            }),
      ),
    );
    const done = sent.filter((each) => each.status === "fulfilled").length;
    // 17 of 120 change their mind; a deadlock would add to them.
    expect(done).toBe(103);
    for (const board of boards) {
      const facts = await house.told(`board:${board}`);
      expect(facts.map((fact) => fact.seq)).toEqual(Array.from({ length: 103 }, (_, i) => i + 1));
      const texts = facts.map((fact) => (fact.data as { text: string }).text);
      expect(texts.toSorted()).toEqual((await lines(board)).toSorted());
    }
  });
});

describe("a fact", () => {
  // The negative control of the next: what is written apart from the transaction survives it.
  it.each([
    ["does not exist when the process dies before the commit", "before", 0],
    ["exists when it dies after it", "after", 1],
  ])("%s", async (_title, when, expected) => {
    const own = await openTestDatabase({ max: 2 });
    await makeBoardTables(own.db);
    const board = randomUUID();
    const deps = {
      ...{ db: own.db, clock: systemClock, wake: () => undefined, listeners: () => [] },
      auditLost: () => undefined,
    };
    const dying = act("board/die", async (context, text: string) => {
      const reply = await write.run(context, { board, text });
      if (when === "before") {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(context.tx).catch(() => 0);
      }
      return reply;
    });
    const origin = { address: null, requestId: null };
    await command(deps, makeActor(), origin, randomUUID(), dying, "一").catch(() => undefined);
    const counted = await sql<{ facts: number; lines: number; done: number; keys: number }>`
      select (select count(*) from platform_facts) as facts, (select count(*) from board_lines) as lines,
             (select count(*) from platform_audit where outcome = 'done') as done,
             (select count(*) from platform_commands) as keys
    `.execute(own.db);
    expect(counted.rows[0]).toEqual({
      facts: expected,
      lines: expected,
      done: expected,
      keys: expected,
    });
    await own.close();
  });
});

describe("the audit row of a refusal that cannot be written", () => {
  it("is said in the log with its request, and counted; whoever asked hears the refusal", async () => {
    const lines: Record<string, unknown>[] = [];
    const log = pino({ level: "error" }, { write: (line) => void lines.push(JSON.parse(line)) });
    const own = await openHouse({ features: [boardFeature], log });
    await makeBoardTables(own.db);
    const [me, board] = [makeActor(), randomUUID()];
    const ask = () =>
      own
        .as(me)
        .post<{ requestId: string }>(`/boards/${board}/lines`, { text: "一", refuse: true });
    await sql`alter table platform_audit add constraint none check (outcome <> 'refused')`.execute(
      own.db,
    );

    const answer = await ask();
    expect(answer).toMatchObject({ code: "groups/closed" });
    expect(lines).toMatchObject([
      {
        ...{ msg: "an audit row could not be written", act: "board/write", outcome: "refused" },
        ...{ code: "groups/closed", personId: me.personId },
        requestId: answer.body.requestId,
      },
    ]);
    expect((await own.app.metrics.read()).text).toContain("plenary_audit_lost_total 1");
    await own.close();
  });
});
