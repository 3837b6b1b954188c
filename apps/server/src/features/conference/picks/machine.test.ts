import { PickState } from "@plenary/contract/conference/schema";
import { describe, expect, it } from "vitest";
import { advancePick, type PickStep } from "./machine.ts";

const steps: PickStep[] = ["show", "answer", "drop", "fold"];
const table: Partial<Record<`${PickState} ${PickStep}`, PickState>> = {
  "picked show": "shown",
  "picked answer": "answered",
  "picked drop": "dropped",
  "shown show": "shown",
  "shown answer": "answered",
  "answered show": "answered",
  "picked fold": "dropped",
  "shown fold": "dropped",
  "answered fold": "dropped",
};

describe("a picked post", () => {
  for (const state of PickState.options) {
    for (const step of steps) {
      const to = table[`${state} ${step}`];
      it(`that is ${state} ${to ? `is ${to} after` : "refuses"} ${step}`, () => {
        if (to) {
          expect(advancePick(state, step)).toBe(to);
        } else {
          expect(() => advancePick(state, step)).toThrow("conference/pick-wrong-state");
        }
      });
    }
  }
});
