import type { MeetingRole } from "@plenary/contract/meetings/schema";

/** Roles that are given by hand; the chair by the head, a screen by its venue. */
export const givenRoles: readonly MeetingRole[] = [
  ...(["member", "department", "observer", "director", "clerk", "technician", "operator"] as const),
];
