import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type HallHouse,
  openHallHouse,
  type Part,
  type VenueKey,
} from "../../../../../test/hall.ts";
import { keyOf } from "../../../../platform/jobs/keyOf.ts";
import { systemActor } from "../../../../platform/systemActor.ts";
import { stepTourOn } from "../../jobs.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  await hall.join("main", "qinghe", "shiqiao", "baishi");
});
afterEach(() => hall.close());

const tour = (body: object, part: Part = "director") => hall.in(part).put(hall.at("/tour"), body);
const begin = (change: object = {}) =>
  tour({ to: "begun", choice: { of: "joined" }, seconds: 10, ...change });
const shown = async () => {
  const [cell] = (await hall.sitting()).stage.cells;
  return (["main", "qinghe", "shiqiao", "baishi"] as VenueKey[]).find(
    (key) => hall.venues[key] === cell,
  );
};
/** What the job runner would do when the hour of the step comes. */
const stepWhenDue = async (stepAt?: string) => {
  const now = (await hall.sitting()).tour;
  const due = stepAt ?? now?.stepAt;
  if (due) {
    hall.clock.set(new Date(due));
    await stepTourOn.run(
      {
        db: hall.db,
        now: hall.clock.now(),
        command: (key, what, input) =>
          hall.server.command(systemActor, keyOf(what.name, key), what, input),
        readFact: async () => null,
      },
      { meetingId: hall.meetingId, stepAt: due },
    );
  }
};

describe("the polling tour", () => {
  it("shows the sub-venues one after another, round and round, each one armed beforehand", async () => {
    await begin();
    expect(await shown()).toBe("qinghe");
    const { tour: begun } = await hall.sitting();
    expect(begun).toMatchObject({ state: "running", nextId: hall.venues.shiqiao, seconds: 10 });
    expect(Date.parse(begun?.stepAt ?? "") - hall.clock.now().getTime()).toBe(10_000);
    await stepWhenDue();
    expect(await shown()).toBe("shiqiao");
    expect((await hall.sitting()).take).toMatchObject({ wasArmed: true });
    await stepWhenDue();
    await stepWhenDue();
    expect(await shown()).toBe("qinghe");
  });

  it("leaves a job behind with its first act, so that whichever node lives makes the step", async () => {
    await begin();
    const { stepAt } = (await hall.sitting()).tour ?? {};
    const jobs = await hall.db
      .withTables<{ "graphile_worker.jobs": { task_identifier: string; run_at: Date } }>()
      .selectFrom("graphile_worker.jobs")
      .select(["task_identifier", "run_at"])
      .where("task_identifier", "=", stepTourOn.name)
      .execute();
    expect(jobs.map((job) => job.run_at.toISOString())).toEqual([stepAt]);
  });

  it("stays a quarter of a minute with each, unless the desk says otherwise", async () => {
    await tour({ to: "begun", choice: { of: "joined" } });
    expect((await hall.sitting()).tour).toMatchObject({ seconds: 15 });
    expect(await begin({ seconds: 4 })).toMatchObject({ status: 400 });
    expect(await begin({ seconds: 121 })).toMatchObject({ status: 400 });
  });

  it("goes round a chosen list in its order", async () => {
    const { baishi, main } = hall.venues;
    await begin({ choice: { of: "list", venueIds: [baishi, main] } });
    expect(await shown()).toBe("baishi");
    await stepWhenDue();
    expect(await shown()).toBe("main");
  });

  it("passes over a venue that is away, and takes it up again when it is back", async () => {
    await begin();
    await hall.lose("shiqiao");
    expect((await hall.sitting()).tour).toMatchObject({ nextId: hall.venues.baishi });
    await stepWhenDue();
    expect(await shown()).toBe("baishi");
    await hall.join("shiqiao");
    await stepWhenDue();
    await stepWhenDue();
    expect(await shown()).toBe("shiqiao");
  });

  it("pauses, and goes on with the venue at which it stopped", async () => {
    await begin();
    await stepWhenDue();
    const late = (await hall.sitting()).tour?.stepAt ?? "";
    await tour({ to: "paused" });
    await stepWhenDue(late);
    expect(await shown()).toBe("shiqiao");
    await hall.in("director").post(hall.at(`/venues/${hall.venues.main}/broadcast`));
    await tour({ to: "running" });
    expect(await shown()).toBe("shiqiao");
    expect((await hall.sitting()).tour).toMatchObject({ state: "running" });
  });

  it.each([
    ["a take", () => hall.in("director").post(hall.at("/takes"))],
    [
      "the broadcast of a venue",
      () => hall.in("director").post(hall.at(`/venues/${hall.venues.main}/broadcast`)),
    ],
    ["the chair's call", () => hall.in("chair").post(hall.at("/floor/next"))],
  ])("is paused by %s", async (_what, act) => {
    await begin();
    const due = (await hall.sitting()).tour?.stepAt ?? "";
    expect((await act()).status).toBe(200);
    expect((await hall.sitting()).tour).toMatchObject({ state: "paused", stepAt: null });
    const before = await shown();
    await stepWhenDue(due);
    expect(await shown()).toBe(before);
  });

  it("makes one step, however often the job is run", async () => {
    await begin();
    const due = (await hall.sitting()).tour?.stepAt ?? "";
    await stepWhenDue(due);
    await stepWhenDue(due);
    expect(await shown()).toBe("shiqiao");
  });

  it("takes a new pace from the moment it is given, and stops for good", async () => {
    await begin();
    await tour({ to: "paced", seconds: 60 });
    const { tour: paced } = await hall.sitting();
    expect(Date.parse(paced?.stepAt ?? "") - hall.clock.now().getTime()).toBe(60_000);
    await tour({ to: "ended" });
    expect((await hall.sitting()).tour).toBeNull();
    expect(await tour({ to: "running" })).toMatchObject({ code: "conference/tour-wrong-state" });
  });

  it("does not begin without a venue, nor by anyone but a director", async () => {
    for (const key of ["qinghe", "shiqiao", "baishi"] as VenueKey[]) {
      await hall.lose(key);
    }
    expect(await begin()).toMatchObject({ code: "conference/tour-empty" });
    const body = { to: "begun", choice: { of: "joined" } };
    expect(await tour(body, "chair")).toMatchObject({ code: "conference/not-allowed" });
    expect(await tour(body, "stranger")).toMatchObject({ code: "conference/not-found" });
    expect(await begin({ choice: { of: "list", venueIds: [hall.meetingId] } })).toMatchObject({
      code: "conference/venue-not-found",
    });
  });

  it("is over with the sitting", async () => {
    await begin();
    await hall.move("close");
    expect((await hall.sitting()).tour).toBeNull();
  });
});
