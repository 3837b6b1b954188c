import { z } from "zod";
import { IdParams, operation } from "../operation.ts";
import { MeetingForm, MeetingRole, MeetingState, VenueKind } from "./schema.ts";
import { ReceiptCount } from "./notices.ts";

/** A form of meeting as a committee holds it: its run of show, venues and who is always there. */
export const MeetingTemplate = z.object({
  id: z.uuid(),
  form: MeetingForm,
  name: z.string(),
  /** Minutes of the whole run of show. */
  minutes: z.int(),
  /** main 只设主会场 · all 全部地点 */
  venues: z.enum(["main", "all"]),
  /** Are all members of the committee on its roster, or those who are chosen? */
  isForAll: z.boolean(),
  items: z.array(z.object({ title: z.string(), who: z.string(), minutes: z.int() })),
});
export type MeetingTemplate = z.infer<typeof MeetingTemplate>;

export const MaterialKind = z.enum(["material", "manuscript", "slides"]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** A file that belongs to an agenda item or to a booked speech. */
export const Material = z.object({
  fileId: z.uuid(),
  name: z.string(),
  type: z.string(),
  /** Bytes. */
  size: z.int(),
  kind: MaterialKind,
  by: z.string(),
  at: z.string(),
});
export type Material = z.infer<typeof Material>;

/** An item of the agenda tree; a parent lasts as long as its children. */
export const PlanItem = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  title: z.string(),
  who: z.string(),
  minutes: z.int(),
  startsAt: z.string(),
  venueId: z.uuid().nullable(),
  materials: z.array(Material),
});
export type PlanItem = z.infer<typeof PlanItem>;

export const PlanVenue = z.object({
  id: z.uuid(),
  placeId: z.uuid().nullable(),
  name: z.string(),
  kind: VenueKind,
  expectedHeads: z.int(),
  operatorName: z.string(),
  operatorPhone: z.string(),
  /** People of the roster who sit or work there. */
  people: z.int(),
});
export type PlanVenue = z.infer<typeof PlanVenue>;

/** entered 报名 · chosen 入选 · approved 稿件审定 */
export const SpeechState = z.enum(["entered", "chosen", "approved"]);
export type SpeechState = z.infer<typeof SpeechState>;

export const PlanSpeech = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  subject: z.string(),
  venueId: z.uuid(),
  minutes: z.int(),
  state: SpeechState,
  manuscript: z.string(),
  materials: z.array(Material),
});
export type PlanSpeech = z.infer<typeof PlanSpeech>;

/** One entry of the trace. `from` and `to` are null where a whole thing came or went. */
export const PlanChange = z.object({
  version: z.int(),
  at: z.string(),
  by: z.string(),
  /** `title`, `items`, `venues`, `speeches`, `roster`, `state`: the word is a translation's key. */
  what: z.string(),
  /** Which item, venue, speech or person. */
  of: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** After those concerned had been told. */
  isAfterNotice: z.boolean(),
});
export type PlanChange = z.infer<typeof PlanChange>;

/** What still stands against a step: `no-chair`, `no-topic`, `no-main-venue`, `no-agenda`, `no-roster`. */
export const PlanLack = z.enum(["no-topic", "no-chair", "no-agenda", "no-main-venue", "no-roster"]);
export type PlanLack = z.infer<typeof PlanLack>;

/** The file of a meeting: everything in it, for those who prepare and review it. */
export const MeetingFile = z.object({
  id: z.uuid(),
  version: z.int(),
  committeeName: z.string(),
  form: MeetingForm,
  state: MeetingState,
  title: z.string(),
  topic: z.string(),
  background: z.string(),
  questions: z.array(z.string()),
  startsAt: z.string(),
  endsAt: z.string(),
  chair: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
  groupId: z.uuid().nullable(),
  madeBy: z.string(),
  madeAt: z.string(),
  notifiedAt: z.string().nullable(),
  items: z.array(PlanItem),
  venues: z.array(PlanVenue),
  speeches: z.array(PlanSpeech),
  /** People on the roster, each counted once, screens left out. */
  people: z.int(),
  roles: z.array(z.object({ role: MeetingRole, people: z.int() })),
  /** Null before the notice went out. */
  receipts: z
    .object({
      all: ReceiptCount,
      byRole: z.array(ReceiptCount.extend({ role: MeetingRole })),
      byVenue: z.array(ReceiptCount.extend({ venueId: z.uuid().nullable() })),
    })
    .nullable(),
  /** The newest first, at most a hundred. */
  changes: z.array(PlanChange),
  lacks: z.array(PlanLack),
  myRoles: z.array(MeetingRole),
  can: z.object({
    edit: z.boolean(),
    /** Also while it sits: someone comes in addition. */
    addPeople: z.boolean(),
    settle: z.boolean(),
    reopen: z.boolean(),
    notify: z.boolean(),
    ready: z.boolean(),
    unready: z.boolean(),
    cancel: z.boolean(),
  }),
});
export type MeetingFile = z.infer<typeof MeetingFile>;

export const MeetingFileSummary = z.object({
  id: z.uuid(),
  form: MeetingForm,
  state: MeetingState,
  title: z.string(),
  topic: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  chairName: z.string(),
  venues: z.int(),
  people: z.int(),
  receipts: ReceiptCount.nullable(),
});
export type MeetingFileSummary = z.infer<typeof MeetingFileSummary>;

export const ListTemplates = operation({
  id: "listMeetingTemplates",
  method: "GET",
  path: "/meeting-templates",
  tag: "meetings",
  summary: "The forms of meeting my committee holds, with their run of show.",
  reply: z.object({ templates: z.array(MeetingTemplate) }),
  errors: ["meetings/not-allowed"],
});

export const ListFiles = operation({
  id: "listMeetingFiles",
  method: "GET",
  path: "/meeting-files",
  tag: "meetings",
  summary: "All meetings of my committee, the latest first, for those who prepare or review them.",
  query: z.object({
    search: z.string().max(100).optional(),
    form: MeetingForm.optional(),
    state: MeetingState.optional(),
    after: z.string().max(100).optional(),
  }),
  reply: z.object({ meetings: z.array(MeetingFileSummary), next: z.string().nullable() }),
  errors: ["meetings/not-allowed"],
});

export const ReadFile = operation({
  id: "readMeetingFile",
  method: "GET",
  path: "/meeting-files/:id",
  tag: "meetings",
  summary: "The file of a meeting.",
  params: IdParams,
  reply: MeetingFile,
  errors: ["meetings/not-found"],
});

export const MakeMeeting = operation({
  id: "makeMeeting",
  method: "POST",
  path: "/meeting-files",
  tag: "meetings",
  summary: "Makes a draft from a template, or as a copy of an earlier meeting.",
  body: z.object({
    from: z.union([
      z.object({ templateId: z.uuid() }),
      /** Agenda, venues, chair and roster are taken over; speeches, material and receipts are not. */
      z.object({ meetingId: z.uuid() }),
    ]),
    topic: z.string().max(200).default(""),
    startsAt: z.iso.datetime({ offset: true }),
  }),
  reply: z.object({ id: z.uuid() }),
  errors: ["meetings/not-allowed", "meetings/not-found"],
});

/** A file of a meeting as the roster reads it, and which item or speech it belongs to. */
export const ProgrammeFile = Material.extend({ of: z.string() });
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

export const ListMaterials = operation({
  id: "listMeetingMaterials",
  method: "GET",
  path: "/meetings/:id/materials",
  tag: "meetings",
  summary: "The files of a meeting that I may read, for those on its roster.",
  params: IdParams,
  reply: z.object({ materials: z.array(ProgrammeFile) }),
  errors: ["meetings/not-found"],
});
