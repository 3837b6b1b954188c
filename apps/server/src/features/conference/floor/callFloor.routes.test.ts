import { randomUUID } from "node:crypto";
import type { FloorEntry, SittingLive } from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type VenueKey } from "../../../../test/hall.ts";
import type { JobContext } from "../../../platform/jobs/jobs.ts";
import { keyOf } from "../../../platform/jobs/keyOf.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { takeBackFloor } from "../jobs.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  await hall.join("main", "qinghe", "shiqiao", "baishi");
});
afterEach(() => hall.close());

const next = (part: "chair" | "director" = "chair") =>
  hall.in(part).post<FloorEntry>(hall.at("/floor/next"));
const answer = (key: VenueKey, floorId: string) =>
  hall.in(key).post(hall.at(`/floor/${floorId}/answer`));
const holder = async () =>
  (await hall.sitting()).floor.find((entry) => ["called", "speaking"].includes(entry.state));
const clock = async (): Promise<SittingLive["clock"]> => (await hall.sitting()).clock;

const context = (): JobContext => ({
  db: hall.db,
  now: hall.clock.now(),
  command: (key, what, input) => hall.server.command(systemActor, keyOf(key), what, input),
  readFact: () => Promise.resolve(null),
});
const dueJobs = async () => {
  const { rows } = await sql<{ payload: unknown; run_at: Date }>`
    select payload, run_at from graphile_worker._private_jobs order by run_at
  `.execute(hall.db);
  return rows;
};

describe("giving the floor", () => {
  it("moves queue, microphone, picture and title strip in one act, and arms the next", async () => {
    const { body } = await next();
    expect(body).toMatchObject({ state: "called", speaker: "何静之" });
    const sitting = await hall.sitting();
    expect(sitting.stage).toEqual({
      layout: "single",
      cells: [hall.venues.main],
      strip: { name: "何静之", title: "政协委员", venue: "主会场" },
    });
    expect(sitting.armed).toMatchObject({ stage: { cells: [hall.venues.qinghe] } });
    const types = (await hall.told(`sitting:${hall.meetingId}`)).slice(-3).map((fact) => fact.type);
    expect(types).toEqual(["conference/floor-changed", "conference/taken", "conference/armed"]);
  });

  it("opens the called venue's microphone in the engine, and closes it when the speech ends", async () => {
    await next();
    await hall.in("main").post(hall.at(`/floor/${(await holder())?.id}/answer`));
    expect(await hall.isHeard("qinghe")).toBe(false);
    const { body } = await next();
    expect(await hall.isHeard("qinghe")).toBe(true);
    await answer("qinghe", body.id);
    await hall.in("chair").post(hall.at("/floor/end"));
    expect(await hall.isHeard("qinghe")).toBe(false);
    expect(await hall.sitting()).toMatchObject({
      clock: null,
      counts: { speeches: 2 },
      stage: { cells: [hall.venues.main], strip: null },
    });
  });

  it("starts the clock when the venue answers, with the minutes of the booked speech", async () => {
    const { body } = await next();
    expect(await clock()).toBeNull();
    hall.clock.advance(3_000);
    expect(await answer("main", body.id)).toMatchObject({ body: { state: "speaking" } });
    expect(await clock()).toEqual({
      floorId: body.id,
      limitMs: 480_000,
      startedAt: hall.clock.now().toISOString(),
      pausedAt: null,
      pausedMs: 0,
    });
  });

  it("is answered by the called venue alone, and once", async () => {
    const { body } = await next();
    const [theirs, ours] = await Promise.all([answer("qinghe", body.id), answer("main", body.id)]);
    expect(theirs).toMatchObject({ code: "conference/not-allowed" });
    expect(ours).toMatchObject({ status: 200 });
    expect(await answer("main", body.id)).toMatchObject({ code: "conference/floor-wrong-state" });
  });

  it("ends the speech before, so that one at a time holds the floor", async () => {
    const first = await next();
    await answer("main", first.body.id);
    await next();
    const { floor } = await hall.sitting();
    expect(floor.map((entry) => [entry.speaker, entry.state])).toEqual([
      ["周明远", "called"],
      ["林若溪", "waiting"],
      ["何静之", "done"],
    ]);
  });

  it("calls one venue when the button is pressed twice", async () => {
    const [one, two] = await Promise.all([next(), next()]);
    expect([one.code, two.code]).toContain("conference/floor-wrong-state");
    expect([one.status, two.status]).toContain(200);
    expect(await holder()).toMatchObject({ speaker: "何静之" });
  });

  it("sent twice with one key, calls once", async () => {
    const key = randomUUID();
    const path = hall.at("/floor/next");
    const first = await hall.in("chair").post(path, undefined, { key });
    expect(await hall.in("chair").post(path, undefined, { key })).toMatchObject({
      body: first.body,
    });
  });

  it("wants a reason out of turn, and keeps it", async () => {
    const last = (await hall.waiting()).at(-1);
    const path = hall.at(`/floor/${last?.id}/call`);
    expect(await hall.in("chair").post(path, {})).toMatchObject({
      code: "conference/reason-needed",
    });
    const called = await hall.in("clerk").post(path, { reason: "主席提前" });
    expect(called).toMatchObject({
      body: { speaker: "林若溪", state: "called", note: "主席提前" },
    });
  });

  it("does not call a venue that is not there", async () => {
    await hall.lose("main");
    const [first] = await hall.waiting();
    const path = hall.at(`/floor/${first?.id}/call`);
    expect(await hall.in("chair").post(path, {})).toMatchObject({
      code: "conference/venue-away",
    });
    expect(await holder()).toBeUndefined();
  });

  it("says so when nobody waits, and when nobody speaks", async () => {
    for (const entry of await hall.waiting()) {
      await hall.in("chair").delete(hall.at(`/floor/${entry.id}`));
    }
    expect(await next()).toMatchObject({ code: "conference/queue-empty" });
    expect(await hall.in("chair").post(hall.at("/floor/end"))).toMatchObject({
      code: "conference/nobody-speaking",
    });
    expect(await hall.in("chair").post(hall.at("/floor/ending"))).toMatchObject({
      code: "conference/nobody-speaking",
    });
  });

  it("shows the speaker that an end is asked for, until the speech ends", async () => {
    const { body } = await next();
    await answer("main", body.id);
    await hall.in("chair").post(hall.at("/floor/ending"));
    expect((await hall.sitting()).endingAskedAt).toBe(hall.clock.now().toISOString());
    await hall.in("chair").post(hall.at("/floor/end"));
    expect((await hall.sitting()).endingAskedAt).toBeNull();
  });

  it("lets the desk stop the clock and give more time", async () => {
    const set = (body: object) => hall.in("director").put(hall.at("/clock"), body);
    expect(await set({ to: "paused" })).toMatchObject({ code: "conference/clock-wrong-state" });
    const { body } = await next();
    await answer("main", body.id);
    await set({ to: "paused" });
    hall.clock.advance(30_000);
    await set({ to: "running" });
    await set({ to: "extended", minutes: 2 });
    expect(await clock()).toMatchObject({ pausedAt: null, pausedMs: 30_000, limitMs: 600_000 });
  });
});

describe("a venue that does not answer", () => {
  it("falls back behind the next after ten seconds, and the desk is told", async () => {
    const { body } = await next();
    const [job] = await dueJobs();
    expect(job?.run_at).toEqual(new Date(hall.clock.now().getTime() + 10_000));

    hall.clock.advance(10_000);
    await takeBackFloor.run(context(), job?.payload);
    expect((await hall.waiting()).map((entry) => [entry.speaker, entry.note])).toEqual([
      ["周明远", null],
      ["何静之", "unanswered"],
      ["林若溪", null],
    ]);
    expect((await hall.sitting()).stage).toEqual({
      layout: "single",
      cells: [hall.venues.main],
      strip: null,
    });
    const acts = (await hall.told(`desk:${hall.meetingId}`)).filter(
      (fact) => fact.type === "conference/acted",
    );
    expect(acts.at(-1)).toMatchObject({
      data: { act: { what: "unanswered", values: { speaker: "何静之" } } },
    });
    expect(await answer("main", body.id)).toMatchObject({ code: "conference/floor-wrong-state" });
  });

  it("keeps the floor when it answered in time, whatever the job finds later", async () => {
    const { body } = await next();
    const [job] = await dueJobs();
    await answer("main", body.id);
    await takeBackFloor.run(context(), job?.payload);
    expect(await holder()).toMatchObject({ id: body.id, state: "speaking" });
  });

  it("is not sent away by the job of an earlier call", async () => {
    const { body } = await next();
    const [early] = await dueJobs();
    await hall.in("chair").post(hall.at("/floor/end"));
    hall.clock.advance(5_000);
    await hall.in("chair").post(hall.at(`/floor/${body.id}/call`), { reason: "再请一次" });
    await takeBackFloor.run(context(), early?.payload);
    expect(await holder()).toMatchObject({ id: body.id, state: "called" });
    expect(await dueJobs()).toHaveLength(1);
  });
});

describe("下一位 while the first of the queue is away", () => {
  const acts = async () =>
    (await hall.told(`desk:${hall.meetingId}`))
      .flatMap((fact) => (fact.type === "conference/acted" ? [fact.data] : []))
      .map((data) => (data as { act: { what: string; values: Record<string, string> } }).act);

  it("takes the next who is there, and the record says who was passed over", async () => {
    await hall.lose("main");
    expect((await hall.sitting()).armed).toMatchObject({ stage: { cells: [hall.venues.qinghe] } });

    expect(await next()).toMatchObject({
      body: { speaker: "周明远", state: "called", note: null },
    });
    expect((await hall.waiting()).map(({ speaker, note }) => [speaker, note])).toEqual([
      ["何静之", "passed-over"],
      ["林若溪", null],
    ]);
    expect((await acts()).slice(-2)).toMatchObject([
      { what: "passed-over", by: "苏怀远", values: { speakers: "何静之", venues: "主会场" } },
      { what: "called", values: { speaker: "周明远" } },
    ]);
  });

  it("gives the passed one the next turn once its venue is back", async () => {
    await hall.lose("main");
    const { body } = await next();
    await answer("qinghe", body.id);
    await hall.join("main");
    expect((await hall.sitting()).armed).toMatchObject({ stage: { cells: [hall.venues.main] } });
    expect(await next()).toMatchObject({ body: { speaker: "何静之", note: null } });
    expect((await acts()).filter((act) => act.what === "passed-over")).toHaveLength(1);
  });

  it("is in turn for the clerk and at the desk too: no reason is asked", async () => {
    await hall.lose("main");
    const [, second, third] = await hall.waiting();
    const call = (id: string | undefined) =>
      hall.in("clerk").post(hall.at(`/floor/${id}/call`), {});
    expect(await call(third?.id)).toMatchObject({ code: "conference/reason-needed" });
    expect(await call(second?.id)).toMatchObject({ body: { speaker: "周明远", note: null } });

    await hall.in("chair").post(hall.at("/floor/end"));
    await hall.in("director").post(hall.at("/takes"));
    expect(await holder()).toMatchObject({ note: null });
  });

  it("under the hold loads the next who is there, and the take tells who was passed over", async () => {
    await hall.lose("main");
    await hall.in("director").put(hall.at("/hold"), { isHeld: true });
    expect(await next()).toMatchObject({ body: { speaker: "周明远", state: "waiting" } });
    await hall.in("director").post(hall.at("/takes"));
    expect(await holder()).toMatchObject({ speaker: "周明远", note: null });
    expect((await acts()).map((act) => act.what).slice(-3)).toEqual([
      "chair-called",
      "passed-over",
      "called",
    ]);
  });

  it("does not call a silent venue twice in a row because those before it are away", async () => {
    await hall.lose("main");
    const { body } = await next();
    await hall.in("chair").post(hall.at("/floor/end"));
    expect((await hall.waiting()).map((entry) => entry.speaker)).toEqual([
      "何静之",
      "林若溪",
      "周明远",
    ]);
    expect(await next()).toMatchObject({ body: { speaker: "林若溪" } });
    expect(body.speaker).toBe("周明远");
  });

  it("says so when none of the queue is there", async () => {
    await hall.lose("main");
    await hall.lose("qinghe");
    await hall.lose("shiqiao");
    expect((await hall.sitting()).armed).toBeNull();
    expect(await next()).toMatchObject({ code: "conference/venue-away" });
    expect(await holder()).toBeUndefined();
    expect((await hall.waiting()).map((entry) => entry.note)).toEqual([null, null, null]);
  });
});
