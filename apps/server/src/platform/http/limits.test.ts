import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../../test/openTestDatabase.ts";
import { type Database, openDatabase } from "../db/database.ts";
import { limitWrites, openLimits } from "./limits.ts";
import { answerProblems } from "./problems.ts";

let database: Database;
let other: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  other = openDatabase(database.url, { max: 2, onError: () => undefined });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

describe("a named limit", () => {
  const rules = { tries: { most: 5, seconds: 900 } };

  it("holds over two nodes, however many try at once, for that key alone", async () => {
    const [here, there] = [openLimits(database.pool, rules), openLimits(other.pool, rules)];
    const tried = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? here : there).consume("tries", "L0001")),
    );
    expect(tried.filter((each) => each.status === "fulfilled")).toHaveLength(5);
    await expect(there.consume("tries", "L0001")).rejects.toMatchObject({
      code: "platform/too-many",
      status: 429,
      details: { retryAfterSeconds: expect.any(Number) as number },
    });
    await expect(there.consume("tries", "L0002")).resolves.toBeUndefined();
    await here.forget("tries", "L0001");
    await expect(there.consume("tries", "L0001")).resolves.toBeUndefined();
  });

  it("must have been declared", async () => {
    await expect(async () =>
      openLimits(database.pool, rules).consume("trees", "x"),
    ).rejects.toThrow("no limit named trees");
  });
});

describe("a flood of writes", () => {
  const flooded = () => {
    const app = Fastify();
    answerProblems(app);
    limitWrites(app, { bySession: { most: 3, seconds: 60 }, byAddress: { most: 5, seconds: 60 } });
    app.all("/", async () => "ok");
    return (cookie: string, remoteAddress: string, method: "POST" | "GET" = "POST") =>
      app.inject({ method, url: "/", headers: { cookie }, remoteAddress });
  };

  it("is slowed by session, then by address, with the time to wait; reading is not", async () => {
    const send = flooded();
    const codes = async (n: number, cookie: string, address: string) => {
      const sent = [];
      for (let i = 0; i < n; i += 1) {
        sent.push((await send(cookie, address)).statusCode);
      }
      return sent;
    };
    expect(await codes(4, "s=1", "192.0.2.1")).toEqual([200, 200, 200, 429]);
    expect(await codes(2, "s=2", "192.0.2.1")).toEqual([200, 429]);
    expect(await codes(1, "s=3", "192.0.2.2")).toEqual([200]);
    const refused = await send("s=1", "192.0.2.1");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await send("s=1", "192.0.2.1", "GET")).statusCode).toBe(200);
  });
});
