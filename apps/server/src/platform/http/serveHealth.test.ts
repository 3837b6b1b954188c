import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../test/house.ts";
import { openTestDatabase } from "../../../test/openTestDatabase.ts";
import { serveHealth } from "./serveHealth.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const metrics = { read: async () => ({ type: "text/plain", text: "x" }), noteJob: () => undefined };
const node = async (over: Partial<Parameters<typeof serveHealth>[1]> = {}) => {
  const database = await openTestDatabase({ max: 2 });
  const app = Fastify();
  serveHealth(app, {
    ...{ db: database.db, metrics, folder: "/", lastMigration: "0001-platform" },
    ...{ isStopping: () => false, freeBytes: async () => 2 ** 40, ...over },
  });
  return { app, database };
};

describe("a node", () => {
  it("is ready when its database answers, is migrated, and there is room on the disk", async () => {
    const { app, database } = await node();
    const ready = await app.inject("/ready");
    expect([ready.statusCode, ready.json()]).toEqual([200, { is: "ready", lacks: [] }]);
    await database.close();
    const gone = await app.inject("/ready");
    expect([gone.statusCode, gone.json()]).toEqual([
      503,
      { is: "not-ready", lacks: ["database", "migrations"] },
    ]);
    expect((await app.inject("/health")).json()).toEqual({ is: "alive" });
  });

  it.each([
    ["migrations", { lastMigration: "9999-tomorrow" }],
    ["disk", { freeBytes: async () => 1_000 }],
    ["stopping", { isStopping: () => true }],
  ])("says that it lacks %s", async (lack, over) => {
    const { app, database } = await node(over);
    const ready = await app.inject("/ready");
    expect([ready.statusCode, ready.json()]).toEqual([503, { is: "not-ready", lacks: [lack] }]);
    await database.close();
  });

  it("shows its figures to this machine alone, or to who holds the token", async () => {
    const own = await house.app.http.inject("/metrics");
    expect(own.statusCode).toBe(200);
    for (const name of [
      "request_seconds",
      "log_followers",
      "audit_unlinked_rows",
      "nodejs_eventloop_lag_seconds",
    ]) {
      expect(own.body).toContain(`plenary_${name}`);
    }
    const far = { url: "/metrics", remoteAddress: "192.0.2.7" };
    expect((await house.app.http.inject(far)).statusCode).toBe(404);
    const passedOn = { url: "/metrics", headers: { "x-forwarded-for": "192.0.2.7" } };
    expect((await house.app.http.inject(passedOn)).statusCode).toBe(404);

    const { app, database } = await node({ metricsToken: "t0ken" });
    const withToken = (authorization: string) =>
      app.inject({ ...far, headers: { authorization } }).then((answer) => answer.statusCode);
    expect(await withToken("Bearer t0ken")).toBe(200);
    expect(await withToken("Bearer t0keN")).toBe(404);
    expect(await withToken("")).toBe(404);
    await database.close();
  });

  it("counts requests by the names of the contract, never by their paths", async () => {
    await house.guest().get("/nowhere/made-up-by-a-stranger");
    await house.guest().get("/system/media");
    const { body } = await house.app.http.inject("/metrics");
    expect(body).toContain('operation="readMedia",status="401"');
    expect(body).not.toContain("made-up");
  });
});
