import { describe, expect, it } from "vitest";
import { testFloor, testSitting, testVenue } from "../../model/testSitting.ts";
import { chairState } from "./chairState.ts";

const waiting = (id: string, order: number) => ({ ...testFloor("b", "waiting", id), order });
const speaking = testFloor("a", "speaking", "f0");

describe("the chair's large button", () => {
  it.each([
    ["calls the first of the queue", [waiting("f2", 2), waiting("f1", 1)], "next", "f1"],
    ["calls the next while someone speaks", [speaking, waiting("f1", 1)], "next", "f1"],
    ["ends the last speech when nobody waits", [speaking], "end", "f0"],
  ] as const)("%s", (_title, floor, is, id) => {
    const { act } = chairState(testSitting({ floor: [...floor] }));
    expect(act.is).toBe(is);
    expect("to" in act ? act.to.entry.id : "from" in act && act.from.entry.id).toBe(id);
  });

  it("waits for a venue that is called and has not answered", () => {
    const floor = [testFloor("a", "called", "f0"), waiting("f1", 1)];
    expect(chairState(testSitting({ floor })).act).toMatchObject({ is: "calling" });
  });

  it("passes over whoever is away, and says whom", () => {
    const venues = [testVenue("a", 1, { link: "lost" }), testVenue("b", 2)];
    const floor = [{ ...testFloor("a", "waiting", "f1"), order: 1 }, waiting("f2", 2)];
    const { act, next } = chairState(testSitting({ floor, venues }));
    expect(act).toMatchObject({ is: "next", to: { entry: { id: "f2" } } });
    expect(act.is === "next" && act.passed.map(({ entry }) => entry.id)).toEqual(["f1"]);
    expect(next.map(({ entry }) => entry.id)).toEqual(["f1", "f2"]);
  });

  it("calls nobody while all who wait are away, and still ends the speech that is on", () => {
    const venues = [testVenue("a"), testVenue("b", 2, { link: "away" })];
    const floor = [waiting("f1", 1)];
    expect(chairState(testSitting({ floor, venues })).act).toMatchObject({
      is: "away",
      first: { entry: { id: "f1" } },
    });
    const both = [speaking, ...floor];
    expect(chairState(testSitting({ floor: both, venues })).act).toMatchObject({ is: "end" });
  });

  it("has nothing to do in an empty hall", () => {
    expect(chairState(testSitting()).act).toEqual({ is: "nobody" });
  });

  it("says that the desk takes while it holds", () => {
    const sitting = testSitting({ floor: [waiting("f1", 1)], isHeld: true });
    expect(chairState(sitting).act).toMatchObject({ is: "next", isHeld: true });
  });
});

describe("请结束", () => {
  it.each([
    ["can be said to whoever speaks", { floor: [speaking] }, true],
    ["is said once", { floor: [speaking], endingAskedAt: "2026-11-23T02:00:00.000Z" }, false],
    ["is not said to a called venue", { floor: [testFloor("a", "called")] }, false],
    ["is not said in an adjournment", { floor: [speaking], state: "adjourned" as const }, false],
  ])("%s", (_title, change, expected) => {
    expect(chairState(testSitting(change)).canAskEnding).toBe(expected);
  });

  it("shows the next three of a longer queue", () => {
    const floor = [1, 2, 3, 4, 5].map((n) => waiting(`f${n}`, n));
    const { next, queue } = chairState(testSitting({ floor }));
    expect(next.map(({ entry }) => entry.id)).toEqual(["f1", "f2", "f3"]);
    expect(queue).toBe(5);
  });
});
