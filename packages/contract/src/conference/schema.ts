import { z } from "zod";
import { MeetingRole, SittingState, VenueKind } from "../meetings/schema.ts";
import { HallReadiness } from "./readiness/schema.ts";
import { RollCall, RollMark } from "./rollCall/schema.ts";
import { Pause, StageLock, Tour } from "./stage/schema.ts";

/** A place from which a picture and a voice can come: a venue's screen. Its identity in the engine is `venue:<id>`. */
export const VenueLink = z.enum([
  "away", // never joined, or left
  "joined", // its page holds a seat in the room
  "lost", // was joined and fell out; expected back
  "removed", // put out by the desk; comes back only by invitation
]);
export type VenueLink = z.infer<typeof VenueLink>;

export const HallVenue = z.object({
  id: z.uuid(),
  name: z.string(),
  initials: z.string(),
  kind: VenueKind,
  order: z.int(),
  /** 0–127, shown nowhere: tells synthetic cameras apart. */
  code: z.int(),
  expectedHeads: z.int(),
  link: VenueLink,
  linkSince: z.string().nullable(),
  /** Opened by the desk, beside the right that comes with the floor. The main venue starts open. */
  isOpen: z.boolean(),
});
export type HallVenue = z.infer<typeof HallVenue>;

/** 单画面, 双画面, 四分屏, 九分屏, 十六分屏, 二十五分屏. */
export const Layout = z.enum(["single", "pair", "quad", "nine", "sixteen", "twenty-five"]);
export type Layout = z.infer<typeof Layout>;

export const Strip = z.object({ name: z.string(), title: z.string(), venue: z.string() });
export type Strip = z.infer<typeof Strip>;

/** The one document every screen renders. */
export const Stage = z.object({
  layout: Layout,
  /** Venue ids, one per cell; null: an empty cell with the sitting's test card. */
  cells: z.array(z.uuid().nullable()),
  /** Title strip under the picture. Null: the name of the venue alone. */
  strip: Strip.nullable(),
  /** Shown in place of pictures; then the stage is one empty cell. */
  pause: Pause.optional(),
});
export type Stage = z.infer<typeof Stage>;

/** What TAKE will put on. `floorId`: taking gives that speaker the floor as well. */
export const Armed = z.object({ stage: Stage, floorId: z.uuid().nullable() });
export type Armed = z.infer<typeof Armed>;

export const FloorKind = z.enum(["booked", "impromptu"]);
export type FloorKind = z.infer<typeof FloorKind>;

/**
 * waiting 排队 → called 已点名 (the venue has 10 s to open its microphone) → speaking 发言中 → done 已发言;
 * withdrawn 撤回 and refused 未准 end it; an unanswered call goes back to waiting.
 */
export const FloorState = z.enum(["waiting", "called", "speaking", "done", "withdrawn", "refused"]);
export type FloorState = z.infer<typeof FloorState>;

/** How those who ask stand in the queue: 先申请先发言, 未发言者优先, 会场交替. */
export const OrderRule = z.enum(["first-come", "unspoken-first", "alternating"]);
export type OrderRule = z.infer<typeof OrderRule>;

export const FloorEntry = z.object({
  id: z.uuid(),
  venueId: z.uuid(),
  kind: FloorKind,
  state: FloorState,
  speaker: z.string(),
  title: z.string(),
  subject: z.string(),
  minutes: z.int(),
  askedAt: z.string(),
  /** Place by the declared rule; the chair's call may overrule it. */
  order: z.number(),
  /**
   * Why it stands where it stands, or why it was refused: 主席提前 … The hall's own remarks are keys:
   * `unanswered`, `moved-on`, `passed-over`, `by-desk`, `venue-removed`.
   */
  note: z.string().nullable(),
});
export type FloorEntry = z.infer<typeof FloorEntry>;

export const Clock = z.object({
  floorId: z.uuid(),
  limitMs: z.int(),
  startedAt: z.string(),
  /** Set while stopped. */
  pausedAt: z.string().nullable(),
  /** Sum of finished pauses. */
  pausedMs: z.int(),
});
export type Clock = z.infer<typeof Clock>;

/** A post of the topic group on every screen. */
export const ShownPost = z.object({
  pickId: z.uuid(),
  postId: z.uuid(),
  author: z.string(),
  title: z.string(),
  text: z.string(),
  shownAt: z.string(),
});
export type ShownPost = z.infer<typeof ShownPost>;

export const Take = z.object({ id: z.uuid(), at: z.string(), wasArmed: z.boolean() });
export type Take = z.infer<typeof Take>;

export const AgendaLive = z.object({
  id: z.uuid(),
  order: z.int(),
  title: z.string(),
  who: z.string(),
  minutes: z.int(),
  startsAt: z.string(),
  begunAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type AgendaLive = z.infer<typeof AgendaLive>;

/** Public state of `sitting:<meetingId>`: what every venue, member, chair and desk may see. */
export const SittingLive = z.object({
  meetingId: z.uuid(),
  title: z.string(),
  topic: z.string(),
  groupId: z.uuid().nullable(),
  chairName: z.string(),
  startsAt: z.string(),
  state: SittingState,
  sittingSince: z.string().nullable(),
  venues: z.array(HallVenue),
  stage: Stage,
  armed: Armed.nullable(),
  take: Take.nullable(),
  /** Waiting, called and speaking, by order; the last ten that are over. */
  floor: z.array(FloorEntry),
  clock: Clock.nullable(),
  /** The chair asked the speaker to come to an end. */
  endingAskedAt: z.string().nullable(),
  /** On: the chair's 下一位 calls, and the desk takes. */
  isHeld: z.boolean(),
  /** Null: no venues go round. */
  tour: Tour.nullable(),
  lock: StageLock.nullable(),
  post: ShownPost.nullable(),
  agenda: z.array(AgendaLive),
  /** 点名; null before the first. */
  rollCall: RollCall.nullable(),
  counts: z.object({ speeches: z.int(), posts: z.int() }),
  rules: z.object({
    bookedMinutes: z.int(),
    impromptuMinutes: z.int(),
    warnMs: z.int(),
    answerMs: z.int(),
    /** How long a venue stays on the polling tour, unless the desk says otherwise. */
    tourSeconds: z.int(),
    orderRule: OrderRule,
  }),
});
export type SittingLive = z.infer<typeof SittingLive>;

/** A post on its way through the hall: picked by the clerk → shown → answered, or put back. */
export const PickState = z.enum(["picked", "shown", "answered", "dropped"]);
export type PickState = z.infer<typeof PickState>;

export const Pick = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  author: z.string(),
  title: z.string(),
  text: z.string(),
  state: PickState,
  pickedAt: z.string(),
  shownAt: z.string().nullable(),
  answer: z.object({ by: z.string(), text: z.string(), at: z.string() }).nullable(),
});
export type Pick = z.infer<typeof Pick>;

/** One line of the act list. */
export const Act = z.object({
  id: z.uuid(),
  at: z.string(),
  by: z.string(),
  /** Translation key below `conference.acts`, with its values. */
  what: z.string(),
  values: z.record(z.string(), z.string()),
});
export type Act = z.infer<typeof Act>;

export const LineLight = z.enum(["excellent", "good", "poor", "lost"]);
export type LineLight = z.infer<typeof LineLight>;

/** What a venue's page says of its line; null figures are unknown. */
export const Line = z.object({
  light: LineLight,
  /** Loss in percent, round trip and jitter in milliseconds, over the last sample. */
  lossPercent: z.number().nullable(),
  roundTripMs: z.number().nullable(),
  jitterMs: z.number().nullable(),
  path: z.enum(["udp", "tcp", "relay"]).nullable(),
  at: z.string(),
});
export type Line = z.infer<typeof Line>;

export const ShownCount = z.object({
  takeId: z.uuid(),
  at: z.string(),
  /** Venues whose screens were joined when it was taken. */
  expected: z.int(),
  /** Venue id → milliseconds from the order to the first decoded frame on that screen. */
  shown: z.record(z.string(), z.int()),
});
export type ShownCount = z.infer<typeof ShownCount>;

export const VenueDesk = z.object({
  operator: z.string(),
  operatorPhone: z.string(),
  heads: z.int().nullable(),
  line: Line.nullable(),
});
export type VenueDesk = z.infer<typeof VenueDesk>;

/** State of `desk:<meetingId>`: for director, clerk, technician and chair. */
export const DeskLive = z.object({
  picks: z.array(Pick),
  acts: z.array(Act),
  actsTotal: z.int(),
  shown: ShownCount.nullable(),
  /** Slowest screen of each of the last takes, for the histogram. */
  takes: z.array(z.object({ takeId: z.uuid(), at: z.string(), medianMs: z.int(), maxMs: z.int() })),
  venues: z.record(z.string(), VenueDesk),
  readiness: HallReadiness,
  /** By venue: what the roll call found. */
  roll: z.record(z.string(), RollMark),
});
export type DeskLive = z.infer<typeof DeskLive>;

export const recentActs = 60;
export const recentTakes = 30;
export const recentSpeeches = 10;

/** Where I stand in one sitting. */
export const Standing = z.object({
  meetingId: z.uuid(),
  roles: z.array(MeetingRole),
  venueId: z.uuid().nullable(),
});
export type Standing = z.infer<typeof Standing>;
