import type { DeskLive } from "@plenary/contract/conference/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  await hall.join("main", "qinghe", "shiqiao");
  await lock({ isLocked: true });
});
afterEach(() => hall.close());

const lock = (body: object, part: Part = "director") => hall.in(part).put(hall.at("/lock"), body);
const take = (part: Part = "director") => hall.in(part).post(hall.at("/takes"));
const broadcast = (part: Part) =>
  hall.in(part).post(hall.at(`/venues/${hall.venues.qinghe}/broadcast`));
const lastAct = async () => {
  const { body } = await hall
    .in("director")
    .get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`);
  return body.state.acts.at(-1);
};

describe("the lock of the stage", () => {
  it("lets only who locked take, broadcast or send venues round", async () => {
    for (const answer of [
      await take("director2"),
      await broadcast("director2"),
      await hall.in("director2").put(hall.at("/tour"), { to: "begun", choice: { of: "joined" } }),
    ]) {
      expect(answer).toMatchObject({ status: 409, code: "conference/stage-locked" });
    }
    expect(await take()).toMatchObject({ status: 200 });
  });

  it("makes the chair's and the other director's calls load the preview", async () => {
    const before = (await hall.sitting()).take;
    for (const part of ["chair", "director2"] as Part[]) {
      const called = await hall.in(part).post(hall.at("/floor/next"));
      expect(called).toMatchObject({ body: { state: "waiting" } });
    }
    expect((await hall.sitting()).take).toEqual(before);
    await take();
    expect((await hall.sitting()).floor[0]).toMatchObject({ state: "called" });
  });

  it("keeps the picture when a speech ends, until whoever locked takes", async () => {
    await take();
    await hall.in("main").post(hall.at(`/floor/${(await hall.sitting()).floor[0]?.id}/answer`));
    await broadcast("director");
    await hall.in("chair").post(hall.at("/floor/end"));
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.qinghe]);
  });

  it("is lifted by who locked, or by force, which the act list names", async () => {
    expect(await lock({ isLocked: false }, "director2")).toMatchObject({
      code: "conference/stage-locked",
    });
    await lock({ isLocked: false, isForced: true }, "director2");
    expect((await hall.sitting()).lock).toBeNull();
    expect(await lastAct()).toMatchObject({ what: "lock-forced", values: { by: "梁嘉东" } });
    await lock({ isLocked: true }, "director2");
    expect(await lock({ isLocked: true })).toMatchObject({ code: "conference/stage-locked" });
    await lock({ isLocked: false }, "director2");
    expect(await lastAct()).toMatchObject({ what: "unlocked" });
  });

  it("is no business of chair, clerk or venues, and ends with the sitting", async () => {
    for (const part of ["chair", "clerk", "qinghe"] as Part[]) {
      expect(await lock({ isLocked: false }, part)).toMatchObject({
        code: "conference/not-allowed",
      });
    }
    await hall.move("close");
    expect((await hall.sitting()).lock).toBeNull();
  });
});
