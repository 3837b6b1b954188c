import { describe, expect, it } from "vitest";
import { audibleFor } from "./heard.ts";
import { callToAnswer, microphoneDuty } from "./microphone.ts";
import { testFloor, testSitting, testVenue } from "./testSitting.ts";

describe("who is heard", () => {
  it("plays the main venue and the speaker, but never its own room", () => {
    const sitting = testSitting({
      floor: [testFloor("a", "speaking"), testFloor("b", "waiting", "g")],
    });
    expect(audibleFor(sitting, "b")).toEqual(["main", "a"]);
    expect(audibleFor(sitting, "a")).toEqual(["main"]);
    expect(audibleFor(sitting, null)).toEqual(["main", "a"]);
  });

  it("plays nobody before the sitting begins and after it ends", () => {
    for (const state of ["planned", "waiting", "adjourned", "closed"] as const) {
      expect(audibleFor(testSitting({ state }), null)).toEqual([]);
    }
  });
});

describe("a venue's microphone", () => {
  it.each([
    ["waits in the queue", "waiting", false],
    ["is called", "called", true],
    ["speaks", "speaking", true],
    ["has spoken", "done", false],
    ["was refused", "refused", false],
  ] as const)("of one that %s is open: %s → %s", (_, state, isOpen) => {
    const sitting = testSitting({ floor: [testFloor("a", state)] });
    expect(microphoneDuty(sitting, "a")).toEqual({
      isOpen,
      callId: state === "called" ? "f" : null,
    });
  });

  it("is open where the desk opened it, and closed when the sitting does not sit", () => {
    const venues = [testVenue("a", 1, { isOpen: true })];
    expect(microphoneDuty(testSitting({ venues }), "a").isOpen).toBe(true);
    expect(microphoneDuty(testSitting({ venues, state: "adjourned" }), "a").isOpen).toBe(false);
  });

  it("answers a call once, and only with the microphone really open", () => {
    const duty = { isOpen: true, callId: "f" };
    expect(callToAnswer(duty, false, new Set())).toBeNull();
    expect(callToAnswer(duty, true, new Set())).toBe("f");
    expect(callToAnswer(duty, true, new Set(["f"]))).toBeNull();
  });
});
