import type { MeetingState } from "@plenary/contract/meetings/schema";

/** The states of a meeting in their order. */
export const meetingStates: readonly MeetingState[] = [
  ...(["draft", "approved", "planned", "ready"] as const),
  ...(["waiting", "sitting", "adjourned", "closed", "cancelled"] as const),
];

/** The way of a meeting as its file shows it; an adjourned one is on its way as a sitting one is. */
export const meetingWay = [
  ...(["draft", "approved", "planned", "ready"] as const),
  ...(["waiting", "sitting", "closed"] as const),
];

/** Where a meeting stands on that way; -1 for one that left it. */
export const placeOnWay = (state: MeetingState): number =>
  meetingWay.findIndex((each) => each === (state === "adjourned" ? "sitting" : state));
