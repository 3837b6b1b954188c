import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
});
afterEach(() => hall.close());

const move = (step: string) => hall.in("director").put(hall.at("/state"), { step });
const told = async () => (await hall.told(`sitting:${hall.meetingId}`)).map((fact) => fact.type);

describe("a sitting", () => {
  it("opens its doors with the booked speeches in the queue", async () => {
    expect((await hall.sitting()).floor).toEqual([]);
    await move("open");
    const sitting = await hall.sitting();
    expect(sitting.state).toBe("waiting");
    expect(sitting.floor.map((entry) => [entry.order, entry.speaker, entry.minutes])).toEqual([
      [1, "何静之", 8],
      [2, "周明远", 8],
      [3, "林若溪", 8],
    ]);
    expect(await told()).toEqual([
      "conference/moved",
      "conference/floor-changed",
      "conference/counted",
    ]);
  });

  it("remembers when it began, through an adjournment", async () => {
    await hall.move("open", "sit");
    const began = hall.clock.now().toISOString();
    hall.clock.advance(60_000);
    await hall.move("adjourn", "sit");
    expect(await hall.sitting()).toMatchObject({ state: "sitting", sittingSince: began });
    const acts = (await hall.told(`desk:${hall.meetingId}`)).map((fact) => fact.data);
    expect(acts).toMatchObject(
      ["opened", "begun", "adjourned", "resumed"].map((what) => ({ act: { what } })),
    );
  });

  it("refuses a step that does not follow", async () => {
    expect(await move("sit")).toMatchObject({ status: 409, code: "meetings/wrong-state" });
    await hall.move("open");
    expect(await move("open")).toMatchObject({ code: "meetings/wrong-state" });
  });

  it("opens once when two directors press at once", async () => {
    const both = await Promise.all(
      (["director", "director2"] as const).map((part) =>
        hall.in(part).put(hall.at("/state"), { step: "open" }),
      ),
    );
    expect(both.map((answer) => answer.code ?? "done").sort()).toEqual([
      "done",
      "meetings/wrong-state",
    ]);
    expect((await hall.sitting()).floor).toHaveLength(3);
  });

  it("ends the speech that is under way when it is adjourned", async () => {
    await hall.move("open", "sit");
    await hall.join("main");
    const { body } = await hall.in("chair").post<{ id: string }>(hall.at("/floor/next"));
    await hall.in("main").post(hall.at(`/floor/${body.id}/answer`));
    await hall.move("adjourn");
    expect(await hall.sitting()).toMatchObject({ clock: null, counts: { speeches: 1 } });
  });

  it("shows someone what they are in it", async () => {
    const path = hall.at("/standing");
    expect(await hall.in("qingheOperator").get(path)).toMatchObject({
      body: { meetingId: hall.meetingId, roles: ["operator"], venueId: hall.venues.qinghe },
    });
  });

  it("moves along its agenda, one item at a time", async () => {
    await hall.move("open", "sit");
    const begin = (itemId?: string) => hall.in("director").put(hall.at("/agenda"), { itemId });
    const [first, second] = (await hall.sitting()).agenda;
    const at = hall.clock.now().toISOString();
    await begin(first?.id);
    hall.clock.advance(60_000);
    await begin(second?.id);
    const later = hall.clock.now().toISOString();
    expect((await hall.sitting()).agenda).toMatchObject([
      { begunAt: at, endedAt: later, startsAt: "2026-03-02T01:30:00.000Z" },
      { begunAt: later, endedAt: null, startsAt: "2026-03-02T01:35:00.000Z" },
    ]);
    expect(await begin(randomUUID())).toMatchObject({ code: "conference/item-not-found" });
  });
});
