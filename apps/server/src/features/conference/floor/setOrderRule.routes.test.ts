import type { FloorEntry, OrderRule, SittingLive } from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part, type VenueKey } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  await hall.join("main", "qinghe", "shiqiao", "baishi");
});
afterEach(() => hall.close());

const rule = (to: OrderRule, part: Part = "director") =>
  hall.in(part).put(hall.at("/order"), { rule: to });
const ask = (part: "qinghe" | "shiqiao" | "baishi") => {
  hall.clock.advance(1_000);
  return hall.in(part).post<FloorEntry>(hall.at("/floor"), { speaker: "周宁", subject: "" });
};
const keyOf = ({ venueId }: FloorEntry) =>
  Object.entries(hall.venues).find(([, id]) => id === venueId)?.[0];
/** Venues of those who asked, in the order in which they would be called. */
const asked = async () =>
  (await hall.waiting()).filter(({ kind }) => kind === "impromptu").map(keyOf);
const call = async (key: VenueKey) => {
  const { body } = await hall.in("chair").post<FloorEntry>(hall.at("/floor/next"));
  expect(keyOf(body)).toBe(key);
  return body;
};
const speak = async (key: VenueKey) => {
  const { id } = await call(key);
  await hall.in(key).post(hall.at(`/floor/${id}/answer`));
  await hall.in("chair").post(hall.at("/floor/end"));
};
/** The three booked speeches: main venue, 青禾, 石桥. 白石 has none. */
const speakBooked = async () => {
  for (const key of ["main", "qinghe", "shiqiao"] as const) {
    await speak(key);
  }
};
const live = async (): Promise<SittingLive["rules"]> => (await hall.sitting()).rules;

describe("the rule of the queue", () => {
  it("is first come, first called, until one is declared; then it is told and written down", async () => {
    expect((await live()).orderRule).toBe("first-come");
    expect(await rule("unspoken-first")).toMatchObject({ status: 200 });
    expect((await live()).orderRule).toBe("unspoken-first");
    const told = await hall.told(`sitting:${hall.meetingId}`);
    expect(told.at(-1)).toMatchObject({
      ...{ type: "conference/ruled", data: { orderRule: "unspoken-first" } },
    });
    const acts = await hall.told(`desk:${hall.meetingId}`);
    expect(acts.at(-1)).toMatchObject({ data: { act: { what: "order-unspoken-first" } } });
  });

  it("declared a second time is no act", async () => {
    await rule("alternating");
    const before = await hall.told(`desk:${hall.meetingId}`);
    await rule("alternating", "clerk");
    expect(await hall.told(`desk:${hall.meetingId}`)).toEqual(before);
  });

  it("places a request when it is asked: who has not spoken goes before who has", async () => {
    await rule("unspoken-first");
    await speakBooked();
    await ask("qinghe");
    await ask("baishi");
    expect(await asked()).toEqual(["baishi", "qinghe"]);
    expect(await hall.waiting()).toHaveLength(2);
  });

  it("is applied again when somebody has spoken", async () => {
    await rule("unspoken-first");
    await ask("qinghe");
    await ask("baishi");
    await speak("main");
    expect(await asked()).toEqual(["qinghe", "baishi"]);
    await speak("qinghe");
    expect(await asked()).toEqual(["baishi", "qinghe"]);
    expect((await hall.waiting())[0]).toMatchObject({ kind: "booked" });
  });

  it("lets venues alternate: who has had fewer turns goes first", async () => {
    await rule("alternating");
    await speakBooked();
    await ask("baishi");
    await speak("baishi");
    await ask("qinghe");
    await speak("qinghe");
    await ask("qinghe");
    await ask("baishi");
    await ask("shiqiao");
    expect(await asked()).toEqual(["baishi", "shiqiao", "qinghe"]);
  });

  it("places those who wait already anew when it changes, and back again", async () => {
    await speakBooked();
    await ask("qinghe");
    await ask("baishi");
    await ask("shiqiao");
    await rule("unspoken-first", "clerk");
    expect(await asked()).toEqual(["baishi", "qinghe", "shiqiao"]);
    const told = (await hall.told(`sitting:${hall.meetingId}`)).slice(-3);
    expect(told.map(({ type }) => type)).toContain("conference/floor-changed");
    await rule("first-come");
    expect(await asked()).toEqual(["qinghe", "baishi", "shiqiao"]);
  });

  it("loads the preview with whoever is first by it", async () => {
    await speakBooked();
    await ask("qinghe");
    await ask("baishi");
    expect((await hall.sitting()).armed?.stage.cells).toEqual([hall.venues.qinghe]);
    await rule("unspoken-first");
    expect((await hall.sitting()).armed?.stage.cells).toEqual([hall.venues.baishi]);
  });

  it("leaves a silent venue behind the next one, where an unanswered call puts it", async () => {
    await rule("unspoken-first");
    await speakBooked();
    await ask("qinghe");
    await ask("baishi");
    await call("baishi");
    // Whoever was called and is not waited for any longer is set back.
    await hall.in("chair").post(hall.at("/floor/end"));
    expect(await asked()).toEqual(["qinghe", "baishi"]);
    await rule("unspoken-first");
    expect(await asked()).toEqual(["qinghe", "baishi"]);
  });

  it("is the committee's where it has laid one down, and is kept by the sitting", async () => {
    const other = await openHallHouse();
    await sql`
      insert into conference_rules (committee_id, order_rule)
      select committee_id, 'alternating' from meetings_meetings where id = ${other.meetingId}
    `.execute(other.db);
    await other.move("open");
    await sql`update conference_rules set order_rule = 'unspoken-first'`.execute(other.db);
    expect((await other.sitting()).rules.orderRule).toBe("alternating");
    await other.close();
  });

  it("may be declared before the doors open, and not once the sitting is closed", async () => {
    const other = await openHallHouse();
    const path = other.at("/order");
    expect(await other.in("clerk").put(path, { rule: "alternating" })).toMatchObject({
      status: 200,
    });
    expect(await other.in("chair").put(path, { rule: "alternating" })).toMatchObject({
      code: "conference/not-allowed",
    });
    await other.move("open", "sit", "close");
    expect((await other.sitting()).rules.orderRule).toBe("alternating");
    expect(await other.in("director").put(path, { rule: "first-come" })).toMatchObject({
      code: "conference/not-sitting",
    });
    await other.close();
  });
});
