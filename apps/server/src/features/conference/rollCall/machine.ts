import type { RollCallState, RollStep } from "@plenary/contract/conference/rollCall/schema";
import { HouseError } from "@plenary/contract/errors";

type Step = RollStep["do"];

/** none → calling 点名中 ⇄ paused 暂停 → finished 点名结束; a finished one may be taken up again. */
const steps: Record<RollCallState | "none", Partial<Record<Step, RollCallState>>> = {
  none: { start: "calling" },
  calling: {
    next: "calling",
    call: "calling",
    recall: "calling",
    pause: "paused",
    finish: "finished",
  },
  paused: { resume: "calling", call: "calling", recall: "calling", finish: "finished" },
  finished: { start: "calling", call: "calling", recall: "calling" },
};

/** The only way to a new state of a roll call. */
export function advanceRoll(from: RollCallState | "none", step: Step): RollCallState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("conference/roll-wrong-state", { from, step });
  }
  return to;
}
