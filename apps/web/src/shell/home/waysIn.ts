import type { MeetingRole, MeetingSummary } from "@plenary/contract/meetings/schema";

/** Where each role works in a sitting. */
const places = [
  { role: "director", to: "/hall/$meetingId/desk" },
  { role: "chair", to: "/hall/$meetingId/chair" },
  { role: "clerk", to: "/hall/$meetingId/clerk" },
  { role: "operator", to: "/hall/$meetingId/operator" },
  { role: "member", to: "/hall/$meetingId/watch" },
] as const satisfies readonly { role: MeetingRole; to: string }[];

const watchers: readonly MeetingRole[] = ["member", "department", "observer", "technician"];

/** The ways into a meeting that stand open to me now; the desk opens before the meeting does. */
export function waysIn({ state, myRoles }: MeetingSummary): (typeof places)[number][] {
  const isOpen = state === "waiting" || state === "sitting" || state === "adjourned";
  return places
    .filter(({ role }) =>
      role === "member" ? watchers.some((each) => myRoles.includes(each)) : myRoles.includes(role),
    )
    .filter(({ role }) => isOpen || (role === "director" && state !== "cancelled"));
}
