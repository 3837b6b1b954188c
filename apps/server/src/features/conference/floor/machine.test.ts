import { FloorState } from "@plenary/contract/conference/schema";
import { describe, expect, it } from "vitest";
import { advanceFloor, type FloorStep } from "./machine.ts";

const steps: FloorStep[] = ["call", "answer", "setBack", "end", "withdraw", "refuse"];
/** Every step that leads somewhere; all others are refused. */
const table: Partial<Record<`${FloorState} ${FloorStep}`, FloorState>> = {
  "waiting call": "called",
  "waiting withdraw": "withdrawn",
  "waiting refuse": "refused",
  "called answer": "speaking",
  "called setBack": "waiting",
  "called withdraw": "withdrawn",
  "called refuse": "refused",
  "speaking end": "done",
};

describe("a place in the queue", () => {
  for (const state of FloorState.options) {
    for (const step of steps) {
      const to = table[`${state} ${step}`];
      it(`that is ${state} ${to ? `is ${to} after` : "refuses"} ${step}`, () => {
        if (to) {
          expect(advanceFloor(state, step)).toBe(to);
        } else {
          expect(() => advanceFloor(state, step)).toThrow("conference/floor-wrong-state");
        }
      });
    }
  }
});
