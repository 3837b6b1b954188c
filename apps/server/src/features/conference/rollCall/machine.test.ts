import { RollCallState, type RollStep } from "@plenary/contract/conference/rollCall/schema";
import { describe, expect, it } from "vitest";
import { advanceRoll } from "./machine.ts";

type Step = RollStep["do"];
const steps: Step[] = ["start", "pause", "resume", "finish", "recall", "call", "next"];
/** Every step that leads somewhere; all others are refused. */
const table: Partial<Record<`${RollCallState | "none"} ${Step}`, RollCallState>> = {
  "none start": "calling",
  "calling next": "calling",
  "calling call": "calling",
  "calling recall": "calling",
  "calling pause": "paused",
  "calling finish": "finished",
  "paused resume": "calling",
  "paused call": "calling",
  "paused recall": "calling",
  "paused finish": "finished",
  "finished start": "calling",
  "finished call": "calling",
  "finished recall": "calling",
};

describe("a roll call", () => {
  for (const state of ["none" as const, ...RollCallState.options]) {
    for (const step of steps) {
      const to = table[`${state} ${step}`];
      it(`that is ${state} ${to ? `is ${to} after` : "refuses"} ${step}`, () => {
        if (to) {
          expect(advanceRoll(state, step)).toBe(to);
        } else {
          expect(() => advanceRoll(state, step)).toThrow("conference/roll-wrong-state");
        }
      });
    }
  }
});
