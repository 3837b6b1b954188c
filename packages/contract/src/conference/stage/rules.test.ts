import { describe, expect, it } from "vitest";
import type { HallVenue, Layout, Stage } from "../schema.ts";
import { cellsOf, columnsOf } from "./cellsOf.ts";
import { awaitedCells, canTakeStage, isLockedFor, nextOnTour, tourRound } from "./rules.ts";

const venue = (id: string, link: HallVenue["link"] = "joined", order = 0) =>
  ({ id, link, order, kind: id === "main" ? "main" : "sub" }) as const;
const venues = [
  venue("c", "joined", 3),
  venue("main"),
  venue("a", "joined", 1),
  venue("b", "lost", 2),
];
const stage = (layout: Layout, ...cells: (string | null)[]): Stage => ({
  ...{ layout, cells, strip: null },
});

describe("the round of a tour", () => {
  it("goes by the order of the venues, without the one that looks on", () => {
    expect(tourRound({ of: "joined" }, venues)).toEqual(["a", "b", "c"]);
    expect(tourRound({ of: "list", venueIds: ["c", "main", "gone"] }, venues)).toEqual([
      ...["c", "main"],
    ]);
  });

  it.each([
    ["begins with the first", null, "a"],
    ["passes over one that is lost", "a", "c"],
    ["begins again after the last", "c", "a"],
    ["goes on behind one that has fallen out", "b", "c"],
    ["begins anew after a venue that is not of it", "main", "a"],
  ])("%s", (_what, after, next) => {
    expect(nextOnTour({ of: "joined" }, venues, after)).toBe(next);
  });

  it("stays with the only one that is there, and has none where none is", () => {
    expect(nextOnTour({ of: "list", venueIds: ["a"] }, venues, "a")).toBe("a");
    expect(nextOnTour({ of: "list", venueIds: ["b"] }, venues, null)).toBeNull();
  });
});

describe("what can be taken", () => {
  it.each<[string, Stage, boolean]>([
    ["one that is there", stage("single", "a"), true],
    ["nobody: the test card", stage("single", null), true],
    ["one that is lost", stage("single", "b"), false],
    ["two of whom one is lost", stage("pair", "a", "b"), false],
    ["many of whom one is lost", stage("quad", "a", "b", "c", null), true],
    ["many who are all lost", stage("quad", "b", null, null, null), false],
    ["a wall of empty cells", stage("quad", null, null, null, null), true],
  ])("%s", (_what, given, can) => {
    expect(canTakeStage(given, venues)).toBe(can);
  });

  it("waits for the pictures that can come, each venue once", () => {
    expect(awaitedCells(["a", "b", null, "a", "gone"], venues)).toEqual(["a"]);
  });
});

describe("a layout", () => {
  it("is as high as it is wide, but for two pictures side by side", () => {
    for (const [layout, cells] of Object.entries(cellsOf) as [Layout, number][]) {
      expect(columnsOf[layout] ** (layout === "pair" ? 1 : 2)).toBe(cells);
    }
  });
});

describe("a lock", () => {
  it("holds against everybody but who set it", () => {
    const lock = { personId: "p", by: "梁嘉东", at: "2026-11-23T01:00:00.000Z" };
    expect([isLockedFor(lock, "p"), isLockedFor(lock, "q"), isLockedFor(null, "q")]).toEqual([
      ...[false, true, false],
    ]);
  });
});
