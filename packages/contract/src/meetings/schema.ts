import { z } from "zod";
import { IdParams, operation } from "../operation.ts";

/** 会议形式; the words shown come from translations, which forms exist from the committee's rules. */
export const MeetingForm = z.enum(["consultation", "study", "special", "plenary"]);
export type MeetingForm = z.infer<typeof MeetingForm>;

/** As the hall knows it: planned 已通知 · waiting 候会 · sitting 会议中 · adjourned 休会 · closed 已结束 */
export const SittingState = z.enum(["planned", "waiting", "sitting", "adjourned", "closed"]);
export type SittingState = z.infer<typeof SittingState>;

/** draft 策划 · approved 方案审定 · planned 已通知 · ready 联调完成 · then the hall's own · cancelled 已取消 */
export const MeetingState = z.enum([
  "draft",
  "approved",
  "planned",
  "ready",
  "waiting",
  "sitting",
  "adjourned",
  "closed",
  "cancelled",
]);
export type MeetingState = z.infer<typeof MeetingState>;

/** What someone is in one meeting. */
export const MeetingRole = z.enum([
  "chair", // 主持
  "director", // 导播
  "clerk", // 记录员
  "technician", // 技术值守
  "venue", // a venue's screen
  "operator", // 分会场联络员
  "department", // 列席部门
  "member", // 委员
  "observer", // 旁听
]);
export type MeetingRole = z.infer<typeof MeetingRole>;

export const VenueKind = z.enum(["main", "sub", "field"]);
export type VenueKind = z.infer<typeof VenueKind>;

export const AgendaItem = z.object({
  id: z.uuid(),
  order: z.int(),
  title: z.string(),
  who: z.string(),
  /** Planned length in minutes. */
  minutes: z.int(),
  /** Planned start, worked out from the meeting's start and the items before. */
  startsAt: z.string(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const BookedSpeech = z.object({
  id: z.uuid(),
  order: z.int(),
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  subject: z.string(),
  venueId: z.uuid(),
  venueName: z.string(),
  minutes: z.int(),
  /** Full manuscript; null for readers who may not see it. */
  manuscript: z.string().nullable(),
});
export type BookedSpeech = z.infer<typeof BookedSpeech>;

export const MeetingVenue = z.object({
  id: z.uuid(),
  name: z.string(),
  /** 拼音首字母, for search. */
  initials: z.string(),
  kind: VenueKind,
  order: z.int(),
  expectedHeads: z.int(),
});
export type MeetingVenue = z.infer<typeof MeetingVenue>;

export const MeetingSummary = z.object({
  id: z.uuid(),
  committeeName: z.string(),
  form: MeetingForm,
  title: z.string(),
  topic: z.string(),
  state: MeetingState,
  startsAt: z.string(),
  endsAt: z.string(),
  venues: z.int(),
  groupId: z.uuid().nullable(),
  myRoles: z.array(MeetingRole),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

export const MeetingView = MeetingSummary.extend({
  background: z.string(),
  questions: z.array(z.string()),
  chairName: z.string(),
  agenda: z.array(AgendaItem),
  speeches: z.array(BookedSpeech),
  venueList: z.array(MeetingVenue),
  /** The venue at which I sit, work or whose screen I am. */
  myVenueId: z.uuid().nullable(),
  can: z.object({ open: z.boolean(), sit: z.boolean(), adjourn: z.boolean(), close: z.boolean() }),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const ListMeetings = operation({
  id: "listMeetings",
  method: "GET",
  path: "/meetings",
  tag: "meetings",
  summary: "Meetings I am on the roster of: on now, then coming, then past.",
  reply: z.object({ meetings: z.array(MeetingSummary) }),
});

export const ReadMeeting = operation({
  id: "readMeeting",
  method: "GET",
  path: "/meetings/:id",
  tag: "meetings",
  summary: "A meeting with agenda, venues and booked speeches.",
  params: IdParams,
  reply: MeetingView,
  errors: ["meetings/not-found"],
});

/** Steps of a meeting's machine that the hall takes (domain §4.3). */
export const MeetingStep = z.enum(["open", "sit", "adjourn", "close"]);
export type MeetingStep = z.infer<typeof MeetingStep>;

/** Steps of its preparation: settle 审定 · reopen 退回策划 · notify 发出通知 · ready 联调完成 · unready · cancel 取消 */
export const PlanStep = z.enum(["settle", "reopen", "notify", "ready", "unready", "cancel"]);
export type PlanStep = z.infer<typeof PlanStep>;
