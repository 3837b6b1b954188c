import type { FloorState } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";

export type FloorStep = "call" | "answer" | "setBack" | "end" | "withdraw" | "refuse";

/** waiting 排队 → called 已点名 → speaking 发言中 → done 已发言; withdrawn 撤回 and refused 未准 end it. */
const steps: Record<FloorState, Partial<Record<FloorStep, FloorState>>> = {
  waiting: { call: "called", withdraw: "withdrawn", refuse: "refused" },
  // A call that is not answered, or not waited for, puts its venue back into the queue.
  called: { answer: "speaking", setBack: "waiting", withdraw: "withdrawn", refuse: "refused" },
  speaking: { end: "done" },
  done: {},
  withdrawn: {},
  refused: {},
};

/** The only way to a new state of an entry. */
export function advanceFloor(from: FloorState, step: FloorStep): FloorState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("conference/floor-wrong-state", { from, step });
  }
  return to;
}
