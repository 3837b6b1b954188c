import { MinutesState } from "@plenary/contract/minutes/schema";
import { describe, expect, it } from "vitest";
import { advance, isFinal, isOpenTo, type MinutesStep } from "./machine.ts";

const steps: readonly MinutesStep[] = ["submit", "withdraw", "sendBack", "sign", "publish"];
/** Every step that leads somewhere; all others are refused. */
const table: Partial<Record<`${MinutesState} ${MinutesStep}`, MinutesState>> = {
  "draft submit": "submitted",
  "submitted withdraw": "draft",
  "submitted sendBack": "draft",
  "submitted sign": "signed",
  "signed publish": "published",
};

describe("an edition of the minutes", () => {
  for (const state of MinutesState.options) {
    for (const step of steps) {
      const to = table[`${state} ${step}`];
      it(`that is ${state} ${to ? `is ${to} after` : "refuses"} ${step}`, () => {
        expect(isOpenTo(state, step)).toBe(to !== undefined);
        if (to) {
          expect(advance(state, step)).toBe(to);
        } else {
          expect(() => advance(state, step)).toThrow("minutes/wrong-state");
        }
      });
    }
  }

  it("never leads back once it is signed", () => {
    for (const from of MinutesState.options.filter(isFinal)) {
      for (const step of steps.filter((each) => isOpenTo(from, each))) {
        expect(isFinal(advance(from, step))).toBe(true);
      }
    }
  });
});
