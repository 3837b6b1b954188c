import { z } from "zod";
import { Done, IdParams, PageQuery, operation } from "../operation.ts";

/** What a post is. A person may hold several; an actor acts in one at a time. */
export const PostKind = z.enum([
  "member", // 委员
  "leader", // 主席、副主席、秘书长
  "staff", // 机关干部
  "director", // 导播/会控
  "clerk", // 记录员
  "technician", // 技术值守
  "operator", // 分会场联络员
  "venue", // a venue's own screen: a device, not a person
  "officer", // 承办单位经办人
  "system-admin",
  "security-admin",
  "audit-admin",
]);
export type PostKind = z.infer<typeof PostKind>;

export const PostView = z.object({
  id: z.uuid(),
  kind: PostKind,
  committeeId: z.uuid(),
  committeeName: z.string(),
  /** As it is written beside the name: 政协委员 · 农业界. */
  title: z.string(),
  /** What a post is confined to: a handling unit, a venue's place. Null: the committee. */
  scopeId: z.uuid().nullable(),
});
export type PostView = z.infer<typeof PostView>;

export const PersonCard = z.object({
  id: z.uuid(),
  /** Whole, never split: may be long and contain a middle dot. */
  name: z.string(),
  title: z.string(),
  sector: z.string().nullable(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** What a session still lacks before it is whole. */
export const SessionStage = z.enum([
  "second-factor",
  "enrol-second-factor",
  "new-password",
  "open",
]);
export type SessionStage = z.infer<typeof SessionStage>;

export const SessionView = z.object({
  sessionId: z.uuid(),
  stage: SessionStage,
  person: PersonCard.extend({ number: z.string(), kind: z.enum(["person", "device"]) }),
  /** The post acted in. */
  post: PostView.nullable(),
  posts: z.array(PostView),
  /** Rights of the post acted in, as names (`conference.direct`). */
  rights: z.array(z.string()),
  endsAt: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignIn = operation({
  id: "signIn",
  method: "POST",
  path: "/session",
  tag: "identity",
  summary: "Signs in with a member's number or phone and a password; sets the session cookie.",
  audience: "anyone",
  key: "free",
  body: z.object({
    account: z.string().trim().min(1).max(60),
    password: z.string().min(1).max(200),
    device: z.string().trim().max(80).default(""),
  }),
  reply: SessionView,
  errors: ["identity/wrong-credentials", "identity/locked", "platform/too-many"],
});

export const ReadSession = operation({
  id: "readSession",
  method: "GET",
  path: "/session",
  tag: "identity",
  summary: "The session behind the cookie.",
  audience: "half-open",
  reply: SessionView,
  errors: ["identity/not-signed-in"],
});

export const SignOut = operation({
  id: "signOut",
  method: "DELETE",
  path: "/session",
  tag: "identity",
  summary: "Ends this session at once, its streams and its seat included.",
  audience: "half-open",
  key: "free",
  reply: Done,
});

export const GiveSecondFactor = operation({
  id: "giveSecondFactor",
  method: "POST",
  path: "/session/second-factor",
  tag: "identity",
  summary: "Completes a sign-in with the six digits of the authenticator.",
  audience: "half-open",
  key: "free",
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  reply: SessionView,
  errors: ["identity/second-factor-wrong", "identity/locked"],
});

export const BeginEnrolment = operation({
  id: "beginEnrolment",
  method: "POST",
  path: "/session/second-factor/enrolment",
  tag: "identity",
  summary: "Makes a new secret for the authenticator; it counts once a code of it was given.",
  audience: "half-open",
  key: "free",
  reply: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
  errors: ["identity/not-allowed"],
});

export const ChangePassword = operation({
  id: "changePassword",
  method: "PUT",
  path: "/session/password",
  tag: "identity",
  summary: "Sets a new password; other sessions of the person end.",
  audience: "half-open",
  key: "free",
  body: z.object({ current: z.string().max(200), next: z.string().max(200) }),
  reply: SessionView,
  errors: [
    "identity/wrong-credentials",
    "identity/password-too-weak",
    "identity/password-unchanged",
    "identity/second-factor-needed",
  ],
});

export const ActInPost = operation({
  id: "actInPost",
  method: "PUT",
  path: "/session/post",
  tag: "identity",
  summary: "Changes the post in which this session acts.",
  body: z.object({ postId: z.uuid() }),
  reply: SessionView,
  errors: ["identity/post-not-found"],
});

export const DeviceView = z.object({
  sessionId: z.uuid(),
  device: z.string(),
  address: z.string(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  isThis: z.boolean(),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const ListDevices = operation({
  id: "listDevices",
  method: "GET",
  path: "/sessions",
  tag: "identity",
  summary: "Where I am signed in.",
  reply: z.object({ devices: z.array(DeviceView) }),
});

export const EndDevice = operation({
  id: "endDevice",
  method: "DELETE",
  path: "/sessions/:id",
  tag: "identity",
  summary: "Signs another of my devices out.",
  params: IdParams,
  reply: Done,
  errors: ["identity/session-not-found"],
});

export const AccountView = z.object({
  personId: z.uuid(),
  name: z.string(),
  number: z.string(),
  phone: z.string(),
  kind: z.enum(["person", "device"]),
  isLocked: z.boolean(),
  hasSecondFactor: z.boolean(),
  posts: z.array(PostView.extend({ from: z.string(), until: z.string().nullable() })),
  sessions: z.int(),
});
export type AccountView = z.infer<typeof AccountView>;

export const ListAccounts = operation({
  id: "listAccounts",
  method: "GET",
  path: "/accounts",
  tag: "identity",
  summary: "Accounts of the committee, for its security administrator.",
  query: PageQuery.extend({ search: z.string().trim().max(60).default("") }),
  reply: z.object({ accounts: z.array(AccountView), next: z.string().nullable() }),
  errors: ["identity/not-allowed"],
});

export const GrantPost = operation({
  id: "grantPost",
  method: "POST",
  path: "/accounts/:id/posts",
  tag: "identity",
  summary: "Gives a person a post. No one holds two of the three administrators' posts.",
  params: IdParams,
  body: z.object({
    kind: PostKind,
    title: z.string().trim().min(1).max(80),
    scopeId: z.uuid().nullable().default(null),
    until: z.iso.date().nullable().default(null),
  }),
  reply: AccountView,
  errors: ["identity/not-allowed", "identity/person-not-found", "identity/post-conflict"],
});

export const EndPost = operation({
  id: "endPost",
  method: "DELETE",
  path: "/posts/:id",
  tag: "identity",
  summary: "Ends a post; sessions that act in it lose its rights at once.",
  params: IdParams,
  reply: AccountView,
  errors: ["identity/not-allowed", "identity/post-not-found"],
});

export const ResetPassword = operation({
  id: "resetPassword",
  method: "POST",
  path: "/accounts/:id/password",
  tag: "identity",
  summary: "Makes a one-time password, shown once; every session of the person ends.",
  params: IdParams,
  reply: z.object({ password: z.string() }),
  errors: ["identity/not-allowed", "identity/person-not-found"],
});

export const LockAccount = operation({
  id: "lockAccount",
  method: "PUT",
  path: "/accounts/:id/lock",
  tag: "identity",
  summary: "Locks or unlocks an account; a locked one is signed out everywhere.",
  params: IdParams,
  body: z.object({ isLocked: z.boolean() }),
  reply: AccountView,
  errors: ["identity/not-allowed", "identity/person-not-found"],
});

export const AuditRow = z.object({
  seq: z.int(),
  at: z.string(),
  /** Null: nobody known, as with a guess at the door, or Plenary itself. */
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  /** Plenary acted without being asked by anyone: a deadline, a listener. */
  isBySystem: z.boolean(),
  postTitle: z.string().nullable(),
  act: z.string(),
  outcome: z.enum(["done", "refused", "failed"]),
  code: z.string().nullable(),
  subject: z.string().nullable(),
  address: z.string().nullable(),
  /** Whether the chainer has linked this row yet, and its link. */
  hash: z.string().nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const ReadAudit = operation({
  id: "readAudit",
  method: "GET",
  path: "/audit",
  tag: "identity",
  summary: "The audit, newest first, for the audit administrator alone. Reading it is audited too.",
  query: PageQuery.extend({
    act: z.string().max(80).optional(),
    outcome: z.enum(["done", "refused", "failed"]).optional(),
    person: z.string().max(60).optional(),
  }),
  reply: z.object({ rows: z.array(AuditRow), next: z.string().nullable() }),
  errors: ["identity/not-allowed"],
});

/** One account of the demonstration, offered on the sign-in page; absent in a real assembly. */
export const DemonstrationAccount = z.object({
  role: z.string(),
  name: z.string(),
  account: z.string(),
  password: z.string(),
  /** The six digits valid now, for accounts with a second factor. */
  code: z.string().nullable(),
  /** First label of the address made for this role: `director` of director.localhost. */
  host: z.string(),
});
export type DemonstrationAccount = z.infer<typeof DemonstrationAccount>;

export const ReadWelcome = operation({
  id: "readWelcome",
  method: "GET",
  path: "/welcome",
  tag: "identity",
  summary:
    "What the sign-in page shows: the installation's name and, in a demonstration, its accounts.",
  audience: "anyone",
  reply: z.object({
    name: z.string(),
    demonstration: z.array(DemonstrationAccount),
  }),
});
