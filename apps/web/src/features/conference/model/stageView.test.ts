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
});
