import { randomUUID } from "node:crypto";
import type { DeskLive } from "@plenary/contract/conference/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type VenueKey } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open");
  await hall.join("main", "qinghe", "shiqiao");
});
afterEach(() => hall.close());

const arm = (...keys: VenueKey[]) =>
  hall.in("director").put(hall.at("/armed"), {
    layout: keys.length === 1 ? "single" : "pair",
    venueIds: keys.map((key) => hall.venues[key]),
  });
const take = (body?: object, part: "director" | "director2" = "director") =>
  hall.in(part).post<{ takeId: string }>(hall.at("/takes"), body);
const desk = async () =>
  (await hall.in("director").get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`)).body.state;

describe("arming and taking", () => {
  it("puts the preview on every screen, and counts how many are to show it", async () => {
    await arm("main", "qinghe");
    const { body } = await take();
    expect(await hall.sitting()).toMatchObject({
      stage: { layout: "pair", cells: [hall.venues.main, hall.venues.qinghe], strip: null },
      take: { id: body.takeId, wasArmed: true },
    });
    expect((await desk()).shown).toMatchObject({ takeId: body.takeId, expected: 3, shown: {} });
  });

  it("has nothing to take when nothing is armed", async () => {
    expect(await take()).toMatchObject({ code: "conference/nothing-armed" });
  });

  it("lets one of two directors take who press at once, and tells the other plainly", async () => {
    await hall.move("sit");
    await arm("qinghe");
    const both = await Promise.all([take({ after: null }), take({ after: null }, "director2")]);
    expect(both.map((answer) => answer.code ?? "taken").sort()).toEqual([
      "conference/already-taken",
      "taken",
    ]);
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.qinghe]);
  });

  it("sent twice with one key, takes once", async () => {
    await arm("qinghe");
    const key = randomUUID();
    const path = hall.at("/takes");
    const first = await hall.in("director").post(path, {}, { key });
    expect(await hall.in("director").post(path, {}, { key })).toMatchObject({ body: first.body });
  });

  it("does not take a venue that has fallen out meanwhile", async () => {
    await arm("qinghe");
    await hall.lose("qinghe");
    expect(await take()).toMatchObject({ code: "conference/venue-away" });
  });

  it("wants as many venues as the layout has places, and venues of this meeting", async () => {
    const path = hall.at("/armed");
    const { main } = hall.venues;
    const director = hall.in("director");
    expect(await director.put(path, { layout: "pair", venueIds: [main] })).toMatchObject({
      code: "conference/layout-mismatch",
    });
    expect(await director.put(path, { layout: "single", venueIds: [randomUUID()] })).toMatchObject({
      code: "conference/venue-not-found",
    });
    expect(await director.put(path, { floorId: randomUUID() })).toMatchObject({
      code: "conference/floor-not-found",
    });
  });

  it("gives an armed speaker the floor, which wants a sitting", async () => {
    const [, second] = await hall.waiting();
    await hall.in("director").put(hall.at("/armed"), { floorId: second?.id });
    expect(await take()).toMatchObject({ code: "conference/not-sitting" });
    await hall.move("sit");
    await take();
    const { floor, take: taken } = await hall.sitting();
    expect(floor.find((entry) => entry.state === "called")).toMatchObject({
      speaker: "周明远",
      note: "by-desk",
    });
    expect(taken).toMatchObject({ wasArmed: true });
  });

  it("arms the next of the queue by itself, and leaves what the director loaded", async () => {
    await hall.move("sit");
    expect((await hall.sitting()).armed).toMatchObject({ stage: { cells: [hall.venues.main] } });
    await arm("main", "shiqiao");
    await hall.in("chair").post(hall.at("/floor/next"));
    expect((await hall.sitting()).armed).toMatchObject({
      stage: { layout: "pair" },
      floorId: null,
    });
    await take();
    expect((await hall.sitting()).armed).toMatchObject({ stage: { cells: [hall.venues.qinghe] } });
  });

  it("does not take the next speaker by a second press while one has still to answer", async () => {
    await hall.move("sit");
    await take();
    expect(await take()).toMatchObject({ code: "conference/floor-wrong-state" });
  });
});

describe("the desk's hold", () => {
  beforeEach(async () => {
    await hall.move("sit");
    await hall.in("director").put(hall.at("/hold"), { isHeld: true });
  });

  it("makes the chair's call load the preview, and the director's take give the floor", async () => {
    const called = await hall.in("chair").post(hall.at("/floor/next"));
    expect(called).toMatchObject({ body: { state: "waiting", speaker: "何静之" } });
    const acts = (await desk()).acts.map((act) => act.what);
    expect(acts.at(-1)).toBe("chair-called");
    await take();
    expect((await hall.sitting()).floor[0]).toMatchObject({ speaker: "何静之", state: "called" });
  });

  it("keeps the chair's reason out of turn through the director's take", async () => {
    const last = (await hall.waiting()).at(-1);
    await hall.in("chair").post(hall.at(`/floor/${last?.id}/call`), { reason: "主席提前" });
    await take();
    const { floor } = await hall.sitting();
    expect(floor.find((entry) => entry.state === "called")).toMatchObject({ note: "主席提前" });
  });

  it("does not bind the director, and is told once", async () => {
    await hall.in("director2").put(hall.at("/hold"), { isHeld: true });
    const told = await hall.told(`sitting:${hall.meetingId}`);
    expect(told.filter((fact) => fact.type === "conference/held")).toHaveLength(1);
    const called = await hall.in("director").post(hall.at("/floor/next"));
    expect(called).toMatchObject({ body: { state: "called" } });
  });
});
