import type { FloorEntry } from "@plenary/contract/conference/schema";
import { describe, expect, it } from "vitest";
import { testFloor, testSitting } from "../../model/testSitting.ts";
import { ownFloor, waitMinutes } from "./ownFloor.ts";

const entry = (id: string, order: number, venueId: string, change: Partial<FloorEntry> = {}) => ({
  ...testFloor(venueId, "waiting", id),
  order,
  ...change,
});
const impromptu = { kind: "impromptu", minutes: 5 } as const;

describe("a venue's own place", () => {
  const others = [entry("f1", 1, "a"), entry("f2", 2, "b")];

  it.each<[string, FloorEntry[], object]>([
    ["may ask when nothing of it is in the queue", others, { is: "none", bookedPlace: null }],
    [
      "counts its place among all that wait",
      [...others, entry("f3", 3, "c", impromptu)],
      { is: "waiting", place: 3, isOnDeck: false },
    ],
    ["is on deck as the next", [entry("f0", 0, "c"), ...others], { is: "waiting", isOnDeck: true }],
    [
      "may still ask while its booked speech waits further down",
      [...others, entry("f3", 3, "c")],
      { is: "none", bookedPlace: 3 },
    ],
    [
      "shows what it asked for rather than a booked speech before it",
      [...others, entry("f3", 3, "c"), entry("f4", 4, "c", impromptu)],
      { is: "waiting", place: 4 },
    ],
    [
      "holds the floor before anything else of it",
      [entry("f0", 0, "c", { state: "speaking" }), ...others, entry("f4", 4, "c", impromptu)],
      { is: "speaking", entry: { id: "f0" } },
    ],
    ["is called", [entry("f0", 0, "c", { state: "called" }), ...others], { is: "called" }],
    [
      "is told why its last request was refused",
      [entry("f0", 0, "c", { state: "refused", note: "会后书面提交" })],
      { is: "none", refused: { note: "会后书面提交" } },
    ],
    [
      "is not told of a refusal after it has spoken",
      [
        entry("f0", 0, "c", { state: "refused" }),
        entry("f9", 9, "c", { state: "done", askedAt: "2026-11-23T02:00:00.000Z" }),
      ],
      { is: "none", refused: null },
    ],
  ])("%s", (_title, floor, expected) => {
    expect(ownFloor(testSitting({ floor }), "c")).toMatchObject(expected);
  });
});

describe("the wait", () => {
  const start = Date.parse("2026-11-23T02:00:00.000Z");
  const clock = {
    floorId: "f0",
    limitMs: 480_000,
    startedAt: "2026-11-23T02:00:00.000Z",
    pausedAt: null,
    pausedMs: 0,
  };
  const floor = [entry("f1", 1, "a"), entry("f2", 2, "b"), entry("f3", 3, "c")];

  it("is what is left of the speech that is on and all of those before", () => {
    expect(waitMinutes({ floor, clock }, "f3", start + 300_000)).toBe(3 + 16);
  });

  it("does not grow shorter than those before by an over-time", () => {
    expect(waitMinutes({ floor, clock }, "f3", start + 900_000)).toBe(16);
  });

  it("is unknown for whoever does not wait", () => {
    expect(waitMinutes({ floor, clock }, "f7", start)).toBeNull();
  });
});
