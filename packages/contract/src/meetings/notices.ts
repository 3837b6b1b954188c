import { z } from "zod";
import { Done, IdParams, operation } from "../operation.ts";
import { MeetingForm, MeetingRole, MeetingState } from "./schema.ts";

/** How many were told, have read it, come, ask for leave, and have not answered. */
export const ReceiptCount = z.object({
  told: z.int(),
  read: z.int(),
  coming: z.int(),
  leave: z.int(),
  silent: z.int(),
});
export type ReceiptCount = z.infer<typeof ReceiptCount>;

/** coming 收到 · leave 请假 */
export const NoticeAnswer = z.enum(["coming", "leave"]);
export type NoticeAnswer = z.infer<typeof NoticeAnswer>;

/** What became of a request for leave. */
export const LeaveDecision = z.enum(["granted", "refused"]);
export type LeaveDecision = z.infer<typeof LeaveDecision>;

/** A notice as the person who was told sees it. */
export const MeetingNotice = z.object({
  meetingId: z.uuid(),
  committeeName: z.string(),
  form: MeetingForm,
  state: MeetingState,
  title: z.string(),
  topic: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  chairName: z.string(),
  roles: z.array(MeetingRole),
  venueName: z.string().nullable(),
  sentAt: z.string(),
  readAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  answer: NoticeAnswer.nullable(),
  reason: z.string(),
  decision: LeaveDecision.nullable(),
  canAnswer: z.boolean(),
});
export type MeetingNotice = z.infer<typeof MeetingNotice>;

/** One person of a roster in one role, with the receipt. */
export const RosterEntry = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  role: MeetingRole,
  venueId: z.uuid().nullable(),
  /** Null: not told (a screen, or before the notice went out). */
  receipt: z
    .object({
      sentAt: z.string(),
      readAt: z.string().nullable(),
      remindedAt: z.string().nullable(),
      answer: NoticeAnswer.nullable(),
      reason: z.string(),
      answeredAt: z.string().nullable(),
      decision: LeaveDecision.nullable(),
      decidedBy: z.string(),
    })
    .nullable(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

export const ListNotices = operation({
  id: "listMeetingNotices",
  method: "GET",
  path: "/meeting-notices",
  tag: "meetings",
  summary: "Notices of meetings sent to me that are still ahead, the soonest first.",
  reply: z.object({ notices: z.array(MeetingNotice) }),
});

export const ReadNotice = operation({
  id: "readMeetingNotice",
  method: "PUT",
  path: "/meeting-notices/:id/read",
  tag: "meetings",
  summary: "Says that I have read the notice of this meeting.",
  params: IdParams,
  reply: Done,
  errors: ["meetings/notice-not-found"],
});

export const AnswerNotice = operation({
  id: "answerMeetingNotice",
  method: "PUT",
  path: "/meeting-notices/:id/answer",
  tag: "meetings",
  summary: "Answers the notice: I come, or I ask for leave with a reason.",
  params: IdParams,
  body: z.discriminatedUnion("answer", [
    z.object({ answer: z.literal("coming") }),
    z.object({ answer: z.literal("leave"), reason: z.string().trim().min(1).max(300) }),
  ]),
  reply: Done,
  errors: ["meetings/notice-not-found", "meetings/wrong-state"],
});

export const DecideLeave = operation({
  id: "decideLeave",
  method: "PUT",
  path: "/meeting-files/:id/leaves/:personId",
  tag: "meetings",
  summary: "Grants or refuses a request for leave.",
  params: z.object({ id: z.uuid(), personId: z.uuid() }),
  body: z.object({ decision: LeaveDecision }),
  reply: Done,
  errors: ["meetings/not-found", "meetings/not-allowed", "meetings/leave-not-asked"],
});

export const Remind = operation({
  id: "remindOfMeeting",
  method: "POST",
  path: "/meeting-files/:id/reminders",
  tag: "meetings",
  summary: "Reminds those who have not answered; says how many they are.",
  params: IdParams,
  reply: z.object({ reminded: z.int() }),
  errors: ["meetings/not-found", "meetings/not-allowed", "meetings/wrong-state"],
});

export const ReadRoster = operation({
  id: "readMeetingRoster",
  method: "GET",
  path: "/meeting-files/:id/roster",
  tag: "meetings",
  summary: "The roster with receipts, page by page.",
  params: IdParams,
  query: z.object({
    role: MeetingRole.optional(),
    venueId: z.uuid().optional(),
    search: z.string().max(100).optional(),
    receipt: z.enum(["unread", "silent", "coming", "leave", "undecided"]).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.object({ entries: z.array(RosterEntry), next: z.string().nullable() }),
  errors: ["meetings/not-found"],
});

export const ExportRoster = operation({
  id: "exportMeetingRoster",
  method: "GET",
  path: "/meeting-files/:id/roster.csv",
  tag: "meetings",
  summary: "The roster with receipts as CSV, UTF-8 with a byte order mark.",
  params: IdParams,
  reply: z.unknown(),
  errors: ["meetings/not-found"],
});
