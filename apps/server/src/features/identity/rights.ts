import type { PostKind } from "@plenary/contract/identity/schema";

/**
 * Everything a post may allow, by name. A meeting's roster decides further who is what in it: a
 * right says what a post is for, the roster where.
 */
export type Right =
  | "meetings.attend"
  | "meetings.preside"
  | "meetings.run"
  | "meetings.plan"
  | "meetings.review"
  | "conference.direct"
  | "conference.record"
  | "conference.watch"
  | "conference.operate"
  | "conference.show"
  | "minutes.sign"
  | "groups.write"
  | "groups.answer"
  | "groups.moderate"
  | "identity.accounts"
  | "audit.read"
  | "system.read"
  | "system.retry";

/** What each kind of post allows; what is not listed is not allowed. */
export const rights: Record<PostKind, readonly Right[]> = {
  member: ["meetings.attend", "groups.write"],
  leader: [
    "meetings.attend",
    "meetings.preside",
    "meetings.review",
    "minutes.sign",
    "groups.write",
  ],
  staff: [
    "meetings.attend",
    "meetings.run",
    "meetings.plan",
    "meetings.review",
    "groups.write",
    "groups.moderate",
  ],
  director: ["meetings.attend", "meetings.run", "conference.direct"],
  clerk: [
    "meetings.attend",
    "meetings.plan",
    "conference.record",
    "groups.write",
    "groups.moderate",
  ],
  technician: ["meetings.attend", "conference.watch"],
  operator: ["meetings.attend", "conference.operate"],
  venue: ["conference.show"],
  officer: ["meetings.attend", "groups.write", "groups.answer"],
  // The three administrators run nothing of the assembly, and no two of them share a right.
  "system-admin": ["system.read", "system.retry"],
  "security-admin": ["identity.accounts"],
  "audit-admin": ["audit.read"],
};

/** The posts of which no one holds two: system, security, audit. */
export const administrators: readonly PostKind[] = [
  "system-admin",
  "security-admin",
  "audit-admin",
];

/** Does a post of this kind carry the right? Without a post there is none. */
export const carries = (kind: PostKind | null, right: string): boolean =>
  kind !== null && rights[kind].some((each) => each === right);
