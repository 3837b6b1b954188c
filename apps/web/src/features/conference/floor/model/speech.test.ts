import { describe, expect, it } from "vitest";
import { testFloor, testSitting } from "../../model/testSitting.ts";
import { speechTime, timeText, turnNow } from "./speech.ts";

const start = Date.parse("2026-11-23T02:00:00.000Z");
const clock = {
  floorId: "f",
  limitMs: 480_000,
  startedAt: "2026-11-23T02:00:00.000Z",
  pausedAt: null,
  pausedMs: 0,
};

describe("the clock of a speech", () => {
  it.each([
    ["begins calm", 0, { left: 480, used: 0, pressure: "calm", part: 0, markPart: 0.875 }],
    ["is near in the last minute", 421_000, { left: 59, used: 421, pressure: "near" }],
    ["is not over at zero", 480_000, { left: 0, pressure: "near", part: 1 }],
    [
      "counts over-time, and the bar stands for all that was used",
      600_000,
      { left: -120, used: 600, pressure: "over", part: 1, markPart: 0.8 },
    ],
  ])("%s", (_title, afterMs, expected) => {
    expect(speechTime(testSitting({ clock }), start + afterMs)).toMatchObject(expected);
  });

  it("is absent until the called venue has answered", () => {
    expect(speechTime(testSitting(), start)).toBeNull();
  });

  it("is read from afar without a sign or a leading nought", () => {
    expect([161, 5, 0, -38].map(timeText)).toEqual(["2:41", "0:05", "0:00", "0:38"]);
  });
});

describe("whoever is announced", () => {
  it("is the speaker, or the venue where no name was given", () => {
    const named = { ...testFloor("a", "speaking"), speaker: "周明远" };
    expect(turnNow(testSitting({ floor: [named] }))).toMatchObject({ name: "周明远" });
    expect(turnNow(testSitting({ floor: [testFloor("a", "called")] }))).toMatchObject({
      name: "a",
    });
  });

  it("is nobody while all only wait", () => {
    expect(turnNow(testSitting({ floor: [testFloor("a", "waiting")] }))).toBeNull();
  });
});
