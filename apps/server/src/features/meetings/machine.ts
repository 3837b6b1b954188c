import { HouseError } from "@plenary/contract/errors";
import type {
  MeetingState,
  MeetingStep,
  PlanStep,
  SittingState,
} from "@plenary/contract/meetings/schema";

/** Every step a meeting can take: those of its preparation, and those of the hall. */
type Step = MeetingStep | PlanStep;

/**
 * draft 策划 → approved 方案审定 → planned 已通知 → ready 联调完成 → waiting 候会 → sitting 会议中 ⇄ adjourned 休会
 * → closed 已结束. The doors may be opened without the rehearsal: an urgent meeting has none.
 */
const steps: Record<MeetingState, Partial<Record<Step, MeetingState>>> = {
  draft: { settle: "approved", cancel: "cancelled" },
  approved: { reopen: "draft", notify: "planned", cancel: "cancelled" },
  planned: { ready: "ready", open: "waiting", cancel: "cancelled" },
  ready: { unready: "planned", open: "waiting", cancel: "cancelled" },
  // A meeting called off after the doors were opened is closed without having sat.
  waiting: { sit: "sitting", close: "closed" },
  sitting: { adjourn: "adjourned", close: "closed" },
  adjourned: { sit: "sitting", close: "closed" },
  closed: {},
  cancelled: {},
};

/** Is this step open to a meeting in this state? */
export const isOpenTo = (from: MeetingState, step: Step): boolean =>
  steps[from][step] !== undefined;

/** The only way to a new state. The store repeats the check in SQL, so two clicks cannot both win. */
export function advance(from: MeetingState, step: Step): MeetingState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("meetings/wrong-state", { from, step });
  }
  return to;
}

/** As the hall knows it: before the doors open a meeting is planned, and a cancelled one is closed. */
export function sittingState(state: MeetingState): SittingState {
  switch (state) {
    case "draft":
    case "approved":
    case "ready":
      return "planned";
    case "cancelled":
      return "closed";
    case "planned":
    case "waiting":
    case "sitting":
    case "adjourned":
    case "closed":
      return state;
  }
}
