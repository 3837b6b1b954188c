import type { PostKind } from "@plenary/contract/identity/schema";

/** Kinds of post that an administrator may give; a venue's screen is made with its venue. */
export const grantablePosts: readonly PostKind[] = [
  "member",
  "leader",
  "staff",
  "director",
  "clerk",
  "technician",
  "operator",
  "officer",
  "system-admin",
  "security-admin",
  "audit-admin",
];
