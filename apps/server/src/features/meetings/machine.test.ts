import { MeetingState, MeetingStep } from "@plenary/contract/meetings/schema";
import { describe, expect, it } from "vitest";
import { advance, isOpenTo } from "./machine.ts";

/** Every step that leads somewhere; all others are refused. */
const table: Partial<Record<`${MeetingState} ${MeetingStep}`, MeetingState>> = {
  "planned open": "waiting",
  "waiting sit": "sitting",
  "waiting close": "closed",
  "sitting adjourn": "adjourned",
  "sitting close": "closed",
  "adjourned sit": "sitting",
  "adjourned close": "closed",
};

describe("a meeting", () => {
  for (const state of MeetingState.options) {
    for (const step of MeetingStep.options) {
      const to = table[`${state} ${step}`];
      it(`that is ${state} ${to ? `is ${to} after` : "refuses"} ${step}`, () => {
        expect(isOpenTo(state, step)).toBe(to !== undefined);
        if (to) {
          expect(advance(state, step)).toBe(to);
        } else {
          expect(() => advance(state, step)).toThrow("meetings/wrong-state");
        }
      });
    }
  }
});
