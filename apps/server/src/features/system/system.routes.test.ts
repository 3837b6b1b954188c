import type { SystemState } from "@plenary/contract/system/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembly, openAssembly } from "../../../test/assembly.ts";
import type { Browser } from "../../../test/browser.ts";
import { failJob } from "../../../test/failJob.ts";
import { systemForTests } from "../../../test/systemForTests.ts";

let assembly: Assembly;
let keeper: Browser;
let technician: Browser;
beforeAll(async () => {
  assembly = await openAssembly({ features: [systemForTests()] });
  keeper = await assembly.signedIn(await assembly.person("system-admin"));
  technician = await assembly.signedIn(await assembly.person("technician"));
});
afterAll(() => assembly.house.close());
const failedId = async () => (await read()).jobs.failures[0]?.id ?? "";
const read = async () => (await keeper.get<SystemState>("/system")).body;

describe("GET /system", () => {
  it("turns away a guest", async () => {
    expect(await assembly.house.guest().get("/system")).toMatchObject({
      ...{ status: 401, code: "identity/not-signed-in" },
    });
  });

  it("looks to everybody else like a page that does not exist", async () => {
    const { requestId: _own, ...answer } = (await technician.get<{ requestId: string }>("/system"))
      .body;
    const absent = (await technician.get<{ requestId: string }>("/no-such-page")).body;
    expect(absent).toMatchObject(answer);
  });

  it("tells the system administrator how everything stands", async () => {
    const state = await read();
    expect(state.app).toEqual({ version: "9.9.9", startedAt: "2026-03-02T00:00:00.000Z" });
    expect(state.media).toMatchObject({ is: "ready", since: "2026-03-02T01:00:00.000Z" });
    expect(state.database.version).toMatch(/^\d+\.\d+/);
    expect(state.database.bytes).toBeGreaterThan(1_000_000);
    expect(state.disk.totalBytes).toBeGreaterThan(state.disk.freeBytes);
    expect(state.audit.unlinked).toBe(state.audit.rows);
    expect(state.audit.checkpoint).toBeNull();
    expect(state.lines).toEqual({ pages: 0, streams: 0, followers: 0 });
  });

  it("says since when the media engine is away", async () => {
    const { clock, media } = assembly.house;
    clock.advance(60_000);
    media.setAway(true);
    const away = clock.now().toISOString();
    clock.advance(60_000);
    expect((await read()).media).toMatchObject({ is: "down", since: away });
    media.setAway(false);
  });

  it("names the settings under which a power cut would lose what was acknowledged", async () => {
    const before = (await read()).database.unsafe;
    await sql`
      do $$ begin
        execute format('alter database %I set synchronous_commit = off', current_database());
      end $$
    `.execute(assembly.house.db);
    const found = (await read()).database.unsafe.filter((each) => !before.includes(each));
    expect(found).toMatchObject([expect.stringContaining("synchronous_commit = off")]);
  });
});

describe("POST /system/jobs/:id/attempts", () => {
  it("shows a job that has spent its attempts, with what went wrong", async () => {
    const id = await failJob(assembly.house.db, "identity/sweep");
    expect((await read()).jobs).toMatchObject({
      ...{ waiting: 0, running: 0, failed: 1 },
      failures: [
        { id, name: "identity/sweep", attempts: 8, error: "the mail server is away", nextAt: null },
      ],
    });
  });

  it("is for nobody else, whether the job is there or not", async () => {
    const id = await failedId();
    const there = await technician.post(`/system/jobs/${id}/attempts`);
    const absent = await technician.post("/system/jobs/999999/attempts");
    expect(there).toMatchObject({ status: 404, code: "platform/not-found" });
    expect(absent).toMatchObject({ status: 404, code: "platform/not-found" });
    expect((await read()).jobs.failures[0]).toMatchObject({ id, attempts: 8 });
  });

  it("gives the job its attempts back and tries it at once, sent once or twice", async () => {
    const id = await failedId();
    const key = crypto.randomUUID();
    const path = `/system/jobs/${id}/attempts`;
    expect(await keeper.post(path, undefined, { key })).toMatchObject({ status: 200 });
    expect(await keeper.post(path, undefined, { key })).toMatchObject({ status: 200 });
    const [job] = (await read()).jobs.failures;
    expect(job).toMatchObject({ id, attempts: 0 });
    expect(Date.parse(job?.nextAt ?? "")).toBeLessThanOrEqual(Date.now());
  });

  it("does not know a job that was never there", async () => {
    expect(await keeper.post("/system/jobs/999999/attempts")).toMatchObject({
      ...{ status: 404, code: "platform/not-found" },
    });
  });
});
