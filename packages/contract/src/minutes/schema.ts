import { z } from "zod";
import { FloorKind } from "../conference/schema.ts";
import { MeetingRole, MeetingState, VenueKind } from "../meetings/schema.ts";

/** draft 拟稿 → submitted 送签 → signed 签发 → published 印发; sent back or withdrawn it is a draft again. */
export const MinutesState = z.enum(["draft", "submitted", "signed", "published"]);
export type MinutesState = z.infer<typeof MinutesState>;

/** A part of the minutes: its heading, and its paragraphs, one a line. */
export const MinutesSection = z.object({
  /** Stays the same while the heading changes, so that two who write can be told apart part by part. */
  key: z.string().min(1).max(40),
  heading: z.string().trim().max(60),
  text: z.string().max(20_000),
});
export type MinutesSection = z.infer<typeof MinutesSection>;

/** What the writers may change. */
export const MinutesText = z.object({
  /** 文号, as it stands below the red head; empty until it is given. */
  number: z.string().trim().max(60),
  title: z.string().trim().min(1).max(200),
  sections: z.array(MinutesSection).min(1).max(12),
});
export type MinutesText = z.infer<typeof MinutesText>;

const Person = z.object({ name: z.string(), title: z.string() });

/** One who had the floor; instants are null for what was not noted. */
export const SpokenSpeech = z.object({
  speaker: z.string(),
  title: z.string(),
  subject: z.string(),
  venue: z.string(),
  kind: FloorKind,
  begunAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Without pauses. */
  spokenMs: z.int(),
  /** What the clock allowed in the end, extensions included. */
  limitMs: z.int(),
});
export type SpokenSpeech = z.infer<typeof SpokenSpeech>;

/** What happened in a sitting, as the hall noted it. Nobody writes it; the draft and the annexes come from it. */
export const SittingRecord = z.object({
  committeeName: z.string(),
  title: z.string(),
  topic: z.string(),
  chairName: z.string(),
  /** As it was called; `begunAt` and `endedAt` are as it was held. */
  startsAt: z.string(),
  begunAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  venues: z.array(
    z.object({
      name: z.string(),
      kind: VenueKind,
      expectedHeads: z.int(),
      /** Null: not reported. */
      heads: z.int().nullable(),
    }),
  ),
  /** By role; large roles are counted, not named. */
  attending: z.array(z.object({ role: MeetingRole, count: z.int(), people: z.array(Person) })),
  items: z.array(
    z.object({
      title: z.string(),
      who: z.string(),
      begunAt: z.string().nullable(),
      endedAt: z.string().nullable(),
    }),
  ),
  speeches: z.array(SpokenSpeech),
  /** Posts that were on the screens, with what was answered in the room. */
  posts: z.array(
    z.object({
      author: z.string(),
      title: z.string(),
      text: z.string(),
      shownAt: z.string(),
      answer: z.object({ by: z.string(), text: z.string() }).nullable(),
    }),
  ),
  /** Posts in the topic group when the sitting ended. */
  postsTotal: z.int(),
  /** Rulings of the chair that want to be noted: `what` is the kind of the act. */
  rulings: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      what: z.string(),
      values: z.record(z.string(), z.string()),
    }),
  ),
});
export type SittingRecord = z.infer<typeof SittingRecord>;

const Step = z.object({ by: z.string(), at: z.string() });

/** One edition of a sitting's minutes. The first has the number 1; a correction is the next. */
export const MinutesEdition = MinutesText.extend({
  id: z.uuid(),
  no: z.int(),
  state: MinutesState,
  /** Rises with every save. */
  version: z.int(),
  /** Why this edition was needed; null for the first. */
  reason: z.string().nullable(),
  saved: Step,
  /** The last time it was sent back, and why; null once it is sent again. */
  returned: Step.extend({ reason: z.string() }).nullable(),
  submitted: Step.nullable(),
  signed: Step.nullable(),
  published: Step.nullable(),
});
export type MinutesEdition = z.infer<typeof MinutesEdition>;

/** An edition as a line of the list of editions. */
export const EditionLine = MinutesEdition.pick({
  no: true,
  state: true,
  version: true,
  reason: true,
  saved: true,
  signed: true,
});
export type EditionLine = z.infer<typeof EditionLine>;

export const MinutesView = z.object({
  meetingId: z.uuid(),
  meetingState: MeetingState,
  title: z.string(),
  /** The one asked for, else the newest that this reader may see; null: none is begun. */
  edition: MinutesEdition.nullable(),
  /** Those this reader may see, the newest first. */
  editions: z.array(EditionLine),
  record: SittingRecord,
  /** While it is a draft, for those who write: each section as the record would write it. */
  suggested: z.array(MinutesSection),
  can: z.object({
    begin: z.boolean(),
    save: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    sign: z.boolean(),
    sendBack: z.boolean(),
    publish: z.boolean(),
    correct: z.boolean(),
    /** The timeline of the sitting. */
    replay: z.boolean(),
  }),
});
export type MinutesView = z.infer<typeof MinutesView>;

/** State of `minutes:<meetingId>`, for those who write and those who sign. */
export const MinutesLive = z.object({ editions: z.array(EditionLine) });
export type MinutesLive = z.infer<typeof MinutesLive>;
