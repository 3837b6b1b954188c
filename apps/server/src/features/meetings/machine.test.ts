import { MeetingState, MeetingStep, PlanStep } from "@plenary/contract/meetings/schema";
import { describe, expect, it } from "vitest";
import { advance, isOpenTo, sittingState } from "./machine.ts";

/** Every step that leads somewhere; all others are refused. */
const table: Partial<Record<`${MeetingState} ${MeetingStep | PlanStep}`, MeetingState>> = {
  "draft settle": "approved",
  "draft cancel": "cancelled",
  "approved reopen": "draft",
  "approved notify": "planned",
  "approved cancel": "cancelled",
  "planned ready": "ready",
  "planned cancel": "cancelled",
  "ready unready": "planned",
  "ready open": "waiting",
  "ready cancel": "cancelled",
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
    for (const step of [...PlanStep.options, ...MeetingStep.options]) {
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

describe("the hall", () => {
  it("knows a meeting that was not opened as planned, and a cancelled one as closed", () => {
    expect(MeetingState.options.map((state) => `${state} ${sittingState(state)}`)).toEqual([
      ...["draft planned", "approved planned", "planned planned", "ready planned"],
      ...["waiting waiting", "sitting sitting", "adjourned adjourned", "closed closed"],
      "cancelled closed",
    ]);
  });
});
