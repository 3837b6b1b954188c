import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { boardFeature, boardStream, makeBoardTables, write } from "../../../test/board.ts";
import { type House, openHouse } from "../../../test/house.ts";
import { makeActor } from "../../../test/makers.ts";
import { act } from "../log/act.ts";
import { listenTo } from "../log/listeners.ts";
import type { JobTask, Routine } from "./jobs.ts";
import { keyOf } from "./keyOf.ts";
import { type RunOptions, type Runner, runJobs } from "./runJobs.ts";

const echo = listenTo({
  name: "board/echo",
  kind: boardStream,
  type: "board/written",
  run: async (context, stream, seq, { text }) => {
    if (!text.startsWith("echo")) {
      const board = stream.slice("board:".length);
      await context.command(`${stream}:${seq}`, write, { board, text: `echo ${text}` });
    }
  },
});

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [{ ...boardFeature, listeners: [echo] }] });
  await makeBoardTables(house.db);
});
afterAll(() => house.close());

const runners: Runner[] = [];
const begin = async (jobs: (JobTask | Routine)[], more: Partial<RunOptions> = {}) => {
  const { server } = house;
  const runner = await runJobs({ server, jobs, listeners: [echo], beatMs: 100, ...more });
  runners.push(runner);
  return runner;
};
afterEach(async () => {
  await Promise.all(runners.splice(0).map((each) => each.stop()));
});
const add = (job: string, payload: unknown, at?: Date) =>
  house.server.command(
    makeActor(),
    null,
    act("board/later", async ({ later }, input: { job: string; payload: unknown }) => {
      later(input.job, input.payload, at ? { at } : {});
      return null;
    }),
    { job, payload },
  );
const historyOf = async (name: string) => {
  const { rows } = await sql<{ outcome: string; attempt: number; error: string | null }>`
    select outcome, attempt, error from platform_job_runs where name = ${name} order by id
  `.execute(house.db);
  return rows;
};

describe("a job", () => {
  it("survives the death of its worker by kill -9, and runs again at once", async () => {
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL("../../../test/dyingWorker.ts", import.meta.url)),
        house.server.database.url,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await add("slow", { n: 1 });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    // The queue itself would keep it for four hours: it is still the dead one's.
    const { rows } = await sql<{ locked_by: string | null }>`
      select locked_by from graphile_worker._private_jobs
    `.execute(house.db);
    expect(rows).toEqual([{ locked_by: expect.any(String) as string }]);

    const done: unknown[] = [];
    await begin([{ name: "slow", run: async (_context, payload) => void done.push(payload) }]);
    await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]), { timeout: 4_000 });
    await vi.waitFor(async () =>
      expect(await historyOf("slow")).toMatchObject([
        { outcome: "lost", attempt: 1 },
        { outcome: "done", attempt: 2 },
      ]),
    );
  }, 20_000);

  it("that fails is tried again, and its history tells of both", async () => {
    let tries = 0;
    const flaky = async () => {
      tries += 1;
      if (tries === 1) {
        throw new Error("the mail server is away");
      }
    };
    await begin([{ name: "flaky", run: flaky }]);
    await add("flaky", {});
    await vi.waitFor(async () =>
      expect(await historyOf("flaky")).toMatchObject([
        { outcome: "failed", attempt: 1, error: "the mail server is away" },
      ]),
    );
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(house.db);
    await sql`select pg_notify('jobs:insert', '{"r":"1","count":1}')`.execute(house.db);
    await vi.waitFor(
      async () =>
        expect(await historyOf("flaky")).toMatchObject([{}, { outcome: "done", attempt: 2 }]),
      { timeout: 5_000 },
    );
  });

  it("does not exist when what asked for it was refused", async () => {
    const ran: unknown[] = [];
    await begin([{ name: "never", run: async () => void ran.push(1) }]);
    const refused = act("board/refuse", async (context, board: string) => {
      context.later("never", {});
      return write.run(context, { board, text: "一", refuse: true });
    });
    await expect(
      house.server.command(makeActor(), null, refused, randomUUID()),
    ).rejects.toMatchObject({ code: "groups/closed" });
    const { rows } = await sql`select 1 from graphile_worker._private_jobs`.execute(house.db);
    expect(rows).toEqual([]);
    expect(ran).toEqual([]);
  });
});

describe("a listener", () => {
  it("hears each fact, and its answer is written once although the job runs twice", async () => {
    const board = randomUUID();
    await house.server.command(makeActor(), null, write, { board, text: "一" });
    // The same fact heard twice: as after a death between the command and the job's end.
    await add("listen:board/echo", { stream: `board:${board}`, seq: 1 });
    await begin([]);
    await vi.waitFor(async () => expect((await historyOf("listen:board/echo")).length).toBe(3));
    await vi.waitFor(async () =>
      expect((await historyOf("listen:board/echo")).every((run) => run.outcome === "done")).toBe(
        true,
      ),
    );
    const texts = (await house.told(`board:${board}`)).map((fact) => fact.data);
    expect(texts).toEqual([{ text: "一" }, { text: "echo 一" }]);
  });
});

describe("a routine", () => {
  it("is known to the queue's clock by its name", async () => {
    await begin([{ name: "board/daily", cron: "5 4 * * *", run: async () => undefined }]);
    await vi.waitFor(async () => {
      const { rows } =
        await sql`select identifier from graphile_worker._private_known_crontabs`.execute(house.db);
      expect(rows).toEqual([{ identifier: "board/daily" }]);
    });
  });
});

describe("the key of a job's command", () => {
  it("is a UUID, the same for the same words and no others", () => {
    expect(keyOf("a", "b")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(keyOf("a", "b")).toBe(keyOf("a", "b"));
    expect(keyOf("ab", "")).not.toBe(keyOf("a", "b"));
  });
});
