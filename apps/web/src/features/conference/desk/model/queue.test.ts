import { describe, expect, it } from "vitest";
import { idOf, makeEntry, makeSitting, makeVenue } from "../../../../../test/makeSitting.ts";
import { entryAt, holderOf, queueOf } from "./queue.ts";

const sitting = makeSitting({
  venues: [makeVenue(0), makeVenue(1), makeVenue(2, { link: "lost" }), makeVenue(3)],
  floor: [
    makeEntry(2, { order: 2 }),
    makeEntry(1, { order: 1 }),
    makeEntry(3, { order: 3, state: "speaking" }),
  ],
  armed: {
    stage: { layout: "single", cells: [idOf("venue", 1)], strip: null },
    floorId: idOf("floor", 1),
  },
});

describe("the floor queue", () => {
  it("holds those who wait, in order, the first as next", () => {
    expect(queueOf(sitting)).toMatchObject([
      { entry: { speaker: "委员1" }, digit: 1, isNext: true, isReady: true, isArmed: true },
      { entry: { speaker: "委员2" }, digit: 2, isNext: false, isReady: false, isArmed: false },
    ]);
  });

  it("has the next of those who are there, whoever is away before", () => {
    const venues = [makeVenue(0), makeVenue(1, { link: "away" }), makeVenue(2)];
    expect(queueOf(makeSitting({ ...sitting, venues }))).toMatchObject([
      { entry: { speaker: "委员1" }, digit: 1, isNext: false, isReady: false },
      { entry: { speaker: "委员2" }, digit: 2, isNext: true, isReady: true },
    ]);
  });

  it("knows who has the floor, called or speaking", () => {
    expect(holderOf(sitting)?.speaker).toBe("委员3");
    expect(holderOf(makeSitting())).toBeUndefined();
  });

  it("gives digits to the first eight", () => {
    const floor = Array.from({ length: 10 }, (_, n) => makeEntry(n, { order: n }));
    const digits = queueOf(makeSitting({ floor })).map((place) => place.digit);
    expect(digits).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null, null]);
    expect(entryAt(makeSitting({ floor }), 8)?.speaker).toBe("委员7");
    expect(entryAt(makeSitting(), 1)).toBeUndefined();
  });
});
