import { HouseError } from "@plenary/contract/errors";
import type { GroupState } from "@plenary/contract/groups/schema";

export type GroupStep = "open" | "end";

const steps: Record<GroupState, Partial<Record<GroupStep, GroupState>>> = {
  planned: { open: "open" },
  open: { end: "ended" },
  ended: {},
};

/** The only way to a new state: 未开始 → 进行中 → 已结束. The store repeats the check in SQL. */
export function advance(from: GroupState, step: GroupStep): GroupState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("groups/wrong-state", { from, step });
  }
  return to;
}
