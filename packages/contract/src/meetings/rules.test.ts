import { describe, expect, it } from "vitest";
import { layAgenda, minutesOf, moveItem, nestItem, placeItem } from "./rules.ts";

const item = (id: string, minutes: number, parentId: string | null = null) => ({
  ...{ id, minutes, parentId },
});
const agenda = [
  item("opening", 5),
  item("speeches", 99),
  item("first", 8, "speeches"),
  item("second", 8, "speeches"),
  item("closing", 10),
];
const start = Date.parse("2026-03-02T01:30:00Z");
const ids = (items: { id: string }[]) => items.map((each) => each.id);

describe("a run of show", () => {
  it("begins each item when those before it have had their minutes", () => {
    const laid = layAgenda(start, agenda);
    expect(laid.map((each) => each.startsAt.slice(11, 16))).toEqual([
      ...["01:30", "01:35", "01:35", "01:43", "01:51"],
    ]);
  });
  it("counts the minutes of children and not those of their parent", () => {
    expect(layAgenda(start, agenda)[1]?.minutes).toBe(16);
    expect(minutesOf(agenda)).toBe(31);
  });
});

describe("the order of an agenda", () => {
  it("moves an item with its children", () => {
    expect(ids(moveItem(agenda, "speeches", -1))).toEqual([
      ...["speeches", "first", "second", "opening", "closing"],
    ]);
    expect(ids(moveItem(agenda, "opening", 1))).toEqual([
      ...["speeches", "first", "second", "opening", "closing"],
    ]);
  });
  it("stays as it is at its ends", () => {
    expect(ids(moveItem(agenda, "opening", -1))).toEqual(ids(agenda));
    expect(ids(moveItem(agenda, "second", 1))).toEqual(ids(agenda));
  });
  it("takes an item in below the one before it, and out again behind its parent", () => {
    const nested = nestItem(agenda, "closing", "in");
    expect(nested.at(-1)).toMatchObject({ id: "closing", parentId: "speeches" });
    expect(nestItem(nested, "closing", "out")).toEqual(agenda);
  });
  it("has two levels: an item with children does not become a child", () => {
    expect(nestItem(agenda, "speeches", "in")).toEqual(agenda);
    expect(placeItem(agenda, "speeches", "first", "after")).toEqual(agenda);
  });
  it("drops an item beside a child as its sibling", () => {
    expect(placeItem(agenda, "opening", "first", "after")).toEqual([
      ...[item("speeches", 99), item("first", 8, "speeches"), item("opening", 5, "speeches")],
      ...[item("second", 8, "speeches"), item("closing", 10)],
    ]);
  });
});
