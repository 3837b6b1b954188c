import { randomUUID } from "node:crypto";
import type { FloorEntry } from "@plenary/contract/conference/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
});
afterEach(() => hall.close());

const ask = (part: "qinghe" | "qingheOperator" | "shiqiao", key?: string) =>
  hall
    .in(part)
    .post<FloorEntry>(
      hall.at("/floor"),
      { speaker: "周宁", subject: "夜间应急" },
      key ? { key } : {},
    );

describe("asking for the floor", () => {
  it("comes after the booked speeches, in the order of asking", async () => {
    await ask("shiqiao");
    await ask("qinghe");
    const names = (await hall.waiting()).map((entry) => [entry.kind, entry.venueId]);
    expect(names).toEqual([
      ["booked", hall.venues.main],
      ["booked", hall.venues.qinghe],
      ["booked", hall.venues.shiqiao],
      ["impromptu", hall.venues.shiqiao],
      ["impromptu", hall.venues.qinghe],
    ]);
  });

  it("gives an impromptu speech the minutes of the rules, and tells those who follow", async () => {
    const { body } = await ask("qinghe");
    expect(body).toMatchObject({
      state: "waiting",
      minutes: 5,
      speaker: "周宁",
      subject: "夜间应急",
    });
    const told = await hall.told(`sitting:${hall.meetingId}`);
    expect(told.at(-1)).toMatchObject({
      type: "conference/floor-changed",
      data: { entries: [body] },
    });
  });

  it("counts a venue once, whether its screen or its operator asks", async () => {
    await ask("qinghe");
    expect(await ask("qingheOperator")).toMatchObject({ code: "conference/already-asked" });
  });

  it("sent twice with one key, asks once and answers the same", async () => {
    const key = randomUUID();
    const [first, second] = [await ask("qinghe", key), await ask("qinghe", key)];
    expect(second.body).toEqual(first.body);
    expect((await hall.waiting()).filter((entry) => entry.kind === "impromptu")).toHaveLength(1);
  });

  it("is taken back by the venue itself, and not by another", async () => {
    const { body } = await ask("qinghe");
    const path = hall.at(`/floor/${body.id}`);
    expect(await hall.in("shiqiao").delete(path)).toMatchObject({ code: "conference/not-allowed" });
    expect(await hall.in("qingheOperator").delete(path)).toMatchObject({
      body: { state: "withdrawn" },
    });
    expect(await hall.in("qinghe").delete(path)).toMatchObject({
      code: "conference/floor-wrong-state",
    });
    expect(await ask("qinghe")).toMatchObject({ status: 200 });
  });

  it("is refused with a reason that the venue is shown", async () => {
    const { body } = await ask("qinghe");
    const refused = await hall
      .in("chair")
      .post(hall.at(`/floor/${body.id}/refusal`), { reason: "时间不够" });
    expect(refused).toMatchObject({ body: { state: "refused", note: "时间不够" } });
    expect((await hall.sitting()).floor.at(-1)).toMatchObject({
      state: "refused",
      note: "时间不够",
    });
  });

  it("keeps what is said of a speaker free of hidden characters", async () => {
    const { body } = await hall
      .in("qinghe")
      .post<FloorEntry>(hall.at("/floor"), { speaker: "周\u202e宁\n" });
    expect(body.speaker).toBe("周宁");
  });
});
