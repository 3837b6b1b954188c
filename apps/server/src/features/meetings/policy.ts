import type { MeetingRole, MeetingState, MeetingStep } from "@plenary/contract/meetings/schema";
import type { Actor } from "../../platform/actor.ts";
import { isOpenTo } from "./machine.ts";

/** What the post must carry for each place on a roster. The roster says where, the post what for. */
const rightFor: Record<MeetingRole, string> = {
  chair: "meetings.preside",
  director: "conference.direct",
  clerk: "conference.record",
  technician: "conference.watch",
  venue: "conference.show",
  operator: "conference.operate",
  department: "meetings.attend",
  member: "meetings.attend",
  observer: "meetings.attend",
};

/** Does the post acted in still give what the roster names? Whose post has ended is nothing there. */
export const isHeld = (role: MeetingRole, me: Pick<Actor, "holds">): boolean =>
  me.holds(rightFor[role]);

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
