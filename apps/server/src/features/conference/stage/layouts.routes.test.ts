import type { SittingLive } from "@plenary/contract/conference/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  await hall.join("main", "qinghe", "shiqiao");
});
afterEach(() => hall.close());

const arm = (body: object) => hall.in("director").put(hall.at("/armed"), body);
const take = () => hall.in("director").post(hall.at("/takes"));
const quad = () => Object.values(hall.venues);

describe("layouts of many venues", () => {
  it("puts four venues on the stage, the one that is away with its cell", async () => {
    await arm({ layout: "quad", venueIds: quad() });
    expect(await take()).toMatchObject({ status: 200 });
    expect((await hall.sitting()).stage).toMatchObject({ layout: "quad", cells: quad() });
    await hall.lose("qinghe");
    expect((await hall.sitting()).stage.cells).toEqual(quad());
  });

  it("is not taken when nobody of it is there", async () => {
    const { baishi } = hall.venues;
    await arm({ layout: "quad", venueIds: [baishi, null, null, null] });
    expect(await take()).toMatchObject({ code: "conference/venue-away" });
  });

  it.each([
    ["nine", 9],
    ["sixteen", 16],
    ["twenty-five", 25],
  ])("has %s cells", async (layout, count) => {
    const { main, qinghe } = hall.venues;
    const cells = Array.from({ length: count }, (_, i) => [main, qinghe][i] ?? null);
    expect(await arm({ layout, venueIds: cells.slice(1) })).toMatchObject({
      code: "conference/layout-mismatch",
    });
    await arm({ layout, venueIds: cells });
    await take();
    expect((await hall.sitting()).stage).toMatchObject({ layout, cells });
  });
});

describe("a pause on the stage", () => {
  const pause = { text: "休会十分钟", resumesAt: "2026-03-02T02:30:00.000Z" };

  it("is loaded and taken like a picture, and goes with the next take", async () => {
    await arm({ pause });
    const { armed } = (await hall.sitting()) as SittingLive;
    expect(armed?.stage).toEqual({ layout: "single", cells: [null], strip: null, pause });
    await take();
    expect((await hall.sitting()).stage).toMatchObject({ pause });
    await arm({ layout: "single", venueIds: [hall.venues.main] });
    await take();
    expect((await hall.sitting()).stage).not.toHaveProperty("pause");
  });

  it("wants words, and an hour that is one", async () => {
    expect(await arm({ pause: { ...pause, text: "" } })).toMatchObject({ status: 400 });
    expect(await arm({ pause: { ...pause, resumesAt: "十分钟后" } })).toMatchObject({
      status: 400,
    });
  });
});

describe("the broadcast of a venue", () => {
  const broadcast = (venueId: string, part: "director" | "chair" | "stranger" = "director") =>
    hall.in(part).post(hall.at(`/venues/${venueId}/broadcast`));

  it("shows it alone at once, and leaves floor, microphones and preview as they are", async () => {
    const before = await hall.sitting();
    await broadcast(hall.venues.shiqiao);
    const after = await hall.sitting();
    expect(after.stage).toEqual({ layout: "single", cells: [hall.venues.shiqiao], strip: null });
    expect([after.floor, after.armed, after.venues]).toEqual([
      ...[before.floor, before.armed, before.venues],
    ]);
    expect(await hall.isHeard("shiqiao")).toBe(false);
  });

  it("is refused for a venue that is away, unknown, or asked by anyone else", async () => {
    expect(await broadcast(hall.venues.baishi)).toMatchObject({ code: "conference/venue-away" });
    expect(await broadcast(hall.meetingId)).toMatchObject({ code: "conference/venue-not-found" });
    expect(await broadcast(hall.venues.main, "chair")).toMatchObject({
      code: "conference/not-allowed",
    });
    expect(await broadcast(hall.venues.main, "stranger")).toMatchObject({
      code: "conference/not-found",
    });
  });
});
