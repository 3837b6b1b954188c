import type { MeetingRole, MeetingState, MeetingStep } from "@plenary/contract/meetings/schema";
import { isOpenTo } from "./machine.ts";

/** Chair, director and clerk hold every manuscript; a speaker holds the own one. */
export const maySeeManuscript = (
  roles: readonly MeetingRole[],
  personId: string,
  speakerId: string,
): boolean =>
  personId === speakerId ||
  roles.some((role) => role === "chair" || role === "director" || role === "clerk");

/** Which steps this reader may take now. */
export function canMove(
  roles: readonly MeetingRole[],
  state: MeetingState,
): Record<MeetingStep, boolean> {
  const may = (step: MeetingStep) => roles.includes("director") && isOpenTo(state, step);
  return { open: may("open"), sit: may("sit"), adjourn: may("adjourn"), close: may("close") };
}
