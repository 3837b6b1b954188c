import { HouseError } from "@plenary/contract/errors";
import type { MeetingState, MeetingStep } from "@plenary/contract/meetings/schema";

/** planned 已通知 → waiting 候会 → sitting 会议中 ⇄ adjourned 休会 → closed 已结束. */
const steps: Record<MeetingState, Partial<Record<MeetingStep, MeetingState>>> = {
  planned: { open: "waiting" },
  // A meeting called off after the doors were opened is closed without having sat.
  waiting: { sit: "sitting", close: "closed" },
  sitting: { adjourn: "adjourned", close: "closed" },
  adjourned: { sit: "sitting", close: "closed" },
  closed: {},
};

/** Is this step open to a meeting in this state? */
export const isOpenTo = (from: MeetingState, step: MeetingStep): boolean =>
  steps[from][step] !== undefined;

/** The only way to a new state. The store repeats the check in SQL, so two clicks cannot both win. */
export function advance(from: MeetingState, step: MeetingStep): MeetingState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("meetings/wrong-state", { from, step });
  }
  return to;
}
