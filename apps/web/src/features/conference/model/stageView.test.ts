import { describe, expect, it } from "vitest";
import { type HallView, stageView } from "./stageView.ts";
import { testSitting, testStage, testVenue } from "./testSitting.ts";

const look = (view: HallView, more: Partial<Parameters<typeof stageView>[1]> = {}) => ({
  view,
  myVenueId: null,
  mounted: [],
  turn: 0,
  ...more,
});
const on = (quality: string) => ({ isEnabled: true, quality });
const held = (quality: string) => ({ isEnabled: false, quality });

describe("which pictures a screen takes", () => {
  it.each<[HallView, object]>([
    ["venue", { a: on("high"), b: held("high"), main: held("high") }],
    ["programme", { a: on("high"), b: held("high"), main: held("high") }],
    ["desk", { a: on("high"), b: on("high"), main: held("high") }],
    ["tablet", { a: on("medium"), b: held("medium"), main: held("medium") }],
    ["phone", { a: on("medium"), b: held("medium"), main: held("medium") }],
  ])("a %s takes what is on, and has what is armed at hand", (view, wishes) => {
    const armed = { stage: testStage("b"), floorId: null };
    const sitting = testSitting({ stage: testStage("a"), armed });
    expect(Object.fromEntries(stageView(sitting, look(view)))).toEqual(wishes);
  });

  it("never takes its own picture from the engine", () => {
    const sitting = testSitting({ stage: testStage("a", "b") });
    const wishes = stageView(sitting, look("venue", { myVenueId: "a" }));
    expect([...wishes.keys()]).toEqual(["b", "main"]);
  });

  it("plays what is both on and armed, and the larger of two sizes", () => {
    const armed = { stage: testStage("a"), floorId: null };
    const sitting = testSitting({ stage: testStage("a", null), armed });
    const mounted = [
      { venueId: "c", quality: "medium" as const },
      { venueId: "c", quality: "low" as const },
    ];
    const wishes = stageView(sitting, look("phone", { mounted }));
    expect(wishes.get("a")).toEqual(on("low"));
    expect(wishes.get("c")).toEqual(on("medium"));
  });

  it("keeps the old picture until it has left the page", () => {
    const mounted = [{ venueId: "d", quality: "high" as const }];
    const wishes = stageView(testSitting(), look("venue", { mounted }));
    expect(wishes.get("d")).toEqual(on("high"));
  });

  it("moves a dozen tiles of the wall and visits all the others in turn", () => {
    const ids = Array.from({ length: 30 }, (_, place) => `v${place}`);
    const sitting = testSitting({ venues: ids.map((id) => testVenue(id)), stage: testStage(null) });
    const mounted = ids.map((venueId) => ({ venueId, quality: "low" as const }));
    const visited = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const wishes = stageView(sitting, look("desk", { mounted, turn }));
      const moving = [...wishes].filter(([, wish]) => wish.isEnabled).map(([id]) => id);
      expect(wishes.size).toBe(30);
      expect(moving).toHaveLength(16);
      for (const id of moving) {
        visited.add(id);
      }
    }
    expect(visited.size).toBe(30);
  });

  it("takes the small picture for a small cell, and the larger one where there is room", () => {
    const ids = Array.from({ length: 25 }, (_, place) => `v${place}`);
    const sitting = (count: number) =>
      testSitting({
        venues: ids.map((id) => testVenue(id)),
        stage: testStage(...ids.slice(0, count)),
      });
    const qualities = (view: HallView, count: number) => [
      ...new Set([...stageView(sitting(count), look(view)).values()].map((wish) => wish.quality)),
    ];
    expect([1, 2, 4, 9, 16, 25].map((count) => qualities("venue", count))).toEqual([
      ...[["high"], ["high"], ["medium"], ["low"], ["low"], ["low"]],
    ]);
    expect(qualities("phone", 4)).toEqual(["low"]);
  });

  it("moves all of a wall on the stage, and as many tiles beside it as before", () => {
    const ids = Array.from({ length: 60 }, (_, place) => `v${place}`);
    const stage = testStage(...ids.slice(0, 25));
    const sitting = testSitting({ venues: ids.map((id) => testVenue(id)), stage });
    const mounted = [...ids.slice(0, 25), ...ids].map((venueId) => ({
      ...{ venueId, quality: "low" as const },
    }));
    const wishes = stageView(sitting, look("desk", { mounted }));
    const moving = [...wishes].filter(([, wish]) => wish.isEnabled).map(([id]) => id);
    expect(moving).toHaveLength(25 + 16);
  });

  it("has the tour's next venue at hand, as if it were armed", () => {
    const tour = {
      ...{ choice: { of: "joined" as const }, seconds: 15, state: "running" as const },
      ...{ venueId: "a", nextId: "b", stepAt: "2026-11-23T01:00:15.000Z" },
    };
    const sitting = testSitting({ stage: testStage("a"), tour });
    expect(stageView(sitting, look("venue")).get("b")).toEqual(held("high"));
    expect(stageView(sitting, look("desk")).get("b")).toEqual(on("high"));
    const paused = testSitting({ stage: testStage("a"), tour: { ...tour, state: "paused" } });
    expect(stageView(paused, look("venue")).has("b")).toBe(false);
  });
});
