import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardFeature, makeBoardTables, write } from "../../../test/board.ts";
import { type House, openHouse } from "../../../test/house.ts";
import { systemActor } from "../systemActor.ts";
import { coalesce } from "./coalesce.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [boardFeature] });
  await makeBoardTables(house.db);
});
afterAll(() => house.close());

/** Writes what was gathered for a board as one line, as features do. */
const writeLine = async (board: string, words: readonly string[]) => {
  await house.server.command(systemActor, null, write, { board, text: words.join(" ") });
};
const gather = (everyMs: number, send = writeLine) => {
  const failures: unknown[] = [];
  const gathered = coalesce<string[]>({
    ...{ everyMs, send },
    merge: (waiting, added) => [...waiting, ...added],
    onError: (error) => failures.push(error),
  });
  return { ...gathered, failures };
};
const told = async (board: string) =>
  (await house.told(`board:${board}`)).map((fact) => (fact.data as { text: string }).text);
/** Long enough that only `flush` gives on. */
const never = 3_600_000;

describe("what is gathered", () => {
  it("becomes one fact however much there was, merged in the order of coming", async () => {
    const board = randomUUID();
    const { add, flush } = gather(never);
    for (const word of ["一", "二", "三"]) {
      add(board, [word]);
    }
    expect(await told(board)).toEqual([]);
    await flush();
    expect(await told(board)).toEqual(["一 二 三"]);
    await flush();
    expect(await told(board)).toHaveLength(1);
  });

  it("is kept apart by its key", async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const { add, flush } = gather(never);
    add(one, ["一"]);
    add(two, ["二"]);
    add(one, ["三"]);
    await flush();
    expect([await told(one), await told(two)]).toEqual([["一 三"], ["二"]]);
  });

  it("is given on by itself, and what comes meanwhile is of the next time", async () => {
    const board = randomUUID();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let sends = 0;
    const { add } = gather(20, async (key, words) => {
      sends += 1;
      const mine = sends;
      if (mine === 1) {
        add(board, ["三"]);
      }
      await writeLine(key, words);
      (mine === 1 ? first : second).resolve();
    });
    add(board, ["一"]);
    add(board, ["二"]);
    await first.promise;
    expect((await told(board))[0]).toBe("一 二");
    await second.promise;
    expect(await told(board)).toEqual(["一 二", "三"]);
  });

  it("of one key is not lost when another's cannot be written, and that is said", async () => {
    const board = randomUUID();
    const { add, failures, flush } = gather(never);
    add("no board", ["一"]);
    add(board, ["二"]);
    await flush();
    expect(await told(board)).toEqual(["二"]);
    expect(failures).toHaveLength(1);
    expect(String(failures[0])).toContain("uuid");
  });

  it("is all in the database when a stop has flushed, what was on its way included", async () => {
    const board = randomUUID();
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { add, flush } = gather(1, async (key, words) => {
      begun.resolve();
      await go.promise;
      await writeLine(key, words);
    });
    add(board, ["一"]);
    await begun.promise;
    const stopped = flush();
    go.resolve();
    await stopped;
    const { rows } = await sql`select text from board_lines where board = ${board}`.execute(
      house.db,
    );
    expect(rows).toEqual([{ text: "一" }]);
  });
});
