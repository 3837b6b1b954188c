import { z } from "zod";
import { Done, IdParams, operation } from "../operation.ts";
import { FloorEntry, Layout, Line, Pick, Standing } from "./schema.ts";

const tag = "conference";
/** `conference/not-sitting`: theirs to do, but not in this state of the sitting. */
const usual = ["conference/not-found", "conference/not-allowed", "conference/not-sitting"] as const;
const FloorParams = z.object({ id: z.uuid(), floorId: z.uuid() });
const VenueParams = z.object({ id: z.uuid(), venueId: z.uuid() });
const PickParams = z.object({ id: z.uuid(), pickId: z.uuid() });

export const ReadStanding = operation({
  id: "readStanding",
  method: "GET",
  path: "/sittings/:id/standing",
  tag,
  summary: "What I am in this sitting; with it the page works out what it may do.",
  params: IdParams,
  reply: Standing,
  errors: ["conference/not-found"],
});

export const MoveSitting = operation({
  id: "moveSitting",
  method: "PUT",
  path: "/sittings/:id/state",
  tag,
  summary: "Opens the doors, begins, adjourns or closes the sitting.",
  params: IdParams,
  body: z.object({ step: z.enum(["open", "sit", "adjourn", "close"]) }),
  reply: Done,
  errors: [...usual, "meetings/wrong-state"],
});

export const TakeSeat = operation({
  id: "takeSeat",
  method: "POST",
  path: "/sittings/:id/seat",
  tag,
  summary:
    "Takes my seat for this page and answers a short-lived token for the engine. A venue's seat is a lease: a second page is told `conference/seat-taken` unless it takes over.",
  key: "free",
  params: IdParams,
  body: z.object({
    /** Made by the page once; a reload keeps it. */
    lease: z.uuid(),
    takeOver: z.boolean().default(false),
  }),
  reply: z.object({
    identity: z.string(),
    token: z.string(),
    /** Path on this origin through which the engine is reached. */
    enginePath: z.string(),
    lease: z.uuid(),
  }),
  errors: [...usual, "conference/seat-taken", "conference/seat-removed", "conference/engine-away"],
});

export const LeaveSeat = operation({
  id: "leaveSeat",
  method: "DELETE",
  path: "/sittings/:id/seat",
  tag,
  summary: "Gives the seat up.",
  key: "free",
  params: IdParams,
  body: z.object({ lease: z.uuid() }),
  reply: Done,
  errors: [...usual],
});

export const AskFloor = operation({
  id: "askFloor",
  method: "POST",
  path: "/sittings/:id/floor",
  tag,
  summary: "Asks for the floor in the name of my venue.",
  params: IdParams,
  body: z.object({
    speaker: z.string().trim().max(60).default(""),
    subject: z.string().trim().max(120).default(""),
  }),
  reply: FloorEntry,
  errors: [...usual, "conference/already-asked", "conference/seat-removed"],
});

export const WithdrawFloor = operation({
  id: "withdrawFloor",
  method: "DELETE",
  path: "/sittings/:id/floor/:floorId",
  tag,
  summary: "Takes a request back.",
  params: FloorParams,
  reply: FloorEntry,
  errors: [...usual, "conference/floor-not-found", "conference/floor-wrong-state"],
});

export const CallFloor = operation({
  id: "callFloor",
  method: "POST",
  path: "/sittings/:id/floor/:floorId/call",
  tag,
  summary:
    "Gives someone the floor: queue, clock, microphone, picture and title strip move in this one act. Out of order it wants a reason.",
  params: FloorParams,
  body: z.object({ reason: z.string().trim().max(200).default("") }),
  reply: FloorEntry,
  errors: [
    ...usual,
    "conference/floor-not-found",
    "conference/floor-wrong-state",
    "conference/venue-away",
    "conference/reason-needed",
  ],
});

export const CallNext = operation({
  id: "callNext",
  method: "POST",
  path: "/sittings/:id/floor/next",
  tag,
  summary:
    "下一位: gives the floor to the first of the queue whose venue is there. Those before it that are away keep their places, and the record says that they were passed over.",
  params: IdParams,
  reply: FloorEntry,
  errors: [
    ...usual,
    "conference/queue-empty",
    "conference/floor-wrong-state",
    "conference/venue-away",
  ],
});

export const AnswerCall = operation({
  id: "answerCall",
  method: "POST",
  path: "/sittings/:id/floor/:floorId/answer",
  tag,
  summary: "The called venue's page says its microphone is open; the clock starts.",
  params: FloorParams,
  reply: FloorEntry,
  errors: [...usual, "conference/floor-not-found", "conference/floor-wrong-state"],
});

export const RefuseFloor = operation({
  id: "refuseFloor",
  method: "POST",
  path: "/sittings/:id/floor/:floorId/refusal",
  tag,
  summary: "Does not give the floor, with a reason the venue is shown.",
  params: FloorParams,
  body: z.object({ reason: z.string().trim().min(1).max(200) }),
  reply: FloorEntry,
  errors: [...usual, "conference/floor-not-found", "conference/floor-wrong-state"],
});

export const AskEnding = operation({
  id: "askEnding",
  method: "POST",
  path: "/sittings/:id/floor/ending",
  tag,
  summary: "请结束: asks the speaker to come to an end; shown on the speaker's screen.",
  params: IdParams,
  reply: Done,
  errors: [...usual, "conference/nobody-speaking"],
});

export const EndSpeech = operation({
  id: "endSpeech",
  method: "POST",
  path: "/sittings/:id/floor/end",
  tag,
  summary: "Ends the speech: microphone closed, clock away, picture back to the main venue.",
  params: IdParams,
  reply: Done,
  errors: [...usual, "conference/nobody-speaking"],
});

export const SetClock = operation({
  id: "setClock",
  method: "PUT",
  path: "/sittings/:id/clock",
  tag,
  summary: "Stops the clock, lets it run on, or gives more minutes.",
  params: IdParams,
  body: z.discriminatedUnion("to", [
    z.object({ to: z.literal("paused") }),
    z.object({ to: z.literal("running") }),
    z.object({ to: z.literal("extended"), minutes: z.int().min(1).max(60) }),
  ]),
  reply: Done,
  errors: [...usual, "conference/clock-wrong-state"],
});

export const ArmStage = operation({
  id: "armStage",
  method: "PUT",
  path: "/sittings/:id/armed",
  tag,
  summary: "Loads the preview: a layout with venues, or a place of the queue.",
  params: IdParams,
  body: z.union([
    z.object({ floorId: z.uuid() }),
    z.object({ layout: Layout, venueIds: z.array(z.uuid().nullable()).min(1).max(25) }),
  ]),
  reply: Done,
  errors: [
    ...usual,
    "conference/venue-not-found",
    "conference/floor-not-found",
    "conference/floor-wrong-state",
    "conference/layout-mismatch",
  ],
});

export const TakeArmed = operation({
  id: "takeArmed",
  method: "POST",
  path: "/sittings/:id/takes",
  tag,
  summary:
    "切换 TAKE: puts the preview on every screen; an armed speaker is given the floor with it.",
  params: IdParams,
  body: z
    .object({
      /**
       * Id of the take that was on when the director pressed (null: none yet). With it, of two who
       * press at once one takes and the other hears `conference/already-taken`.
       */
      after: z.uuid().nullable().optional(),
    })
    .nullish(),
  reply: z.object({ takeId: z.uuid() }),
  errors: [
    ...usual,
    "conference/nothing-armed",
    "conference/already-taken",
    "conference/floor-wrong-state",
    "conference/venue-away",
  ],
});

export const HoldDesk = operation({
  id: "holdDesk",
  method: "PUT",
  path: "/sittings/:id/hold",
  tag,
  summary: "With the hold on, the chair's 下一位 calls and the director takes.",
  params: IdParams,
  body: z.object({ isHeld: z.boolean() }),
  reply: Done,
  errors: [...usual],
});

export const OpenVenue = operation({
  id: "openVenue",
  method: "PUT",
  path: "/sittings/:id/venues/:venueId/microphone",
  tag,
  summary: "Opens or closes one venue's microphone beside the floor.",
  params: VenueParams,
  body: z.object({ isOpen: z.boolean() }),
  reply: Done,
  errors: [...usual, "conference/venue-not-found"],
});

export const SilenceAll = operation({
  id: "silenceAll",
  method: "POST",
  path: "/sittings/:id/silence",
  tag,
  summary: "全场静音: closes every microphone that does not hold the floor.",
  params: IdParams,
  reply: z.object({ closed: z.int() }),
  errors: [...usual],
});

export const RemoveVenue = operation({
  id: "removeVenue",
  method: "DELETE",
  path: "/sittings/:id/venues/:venueId",
  tag,
  summary: "Puts a venue out; its old token no longer lets it in.",
  params: VenueParams,
  body: z.object({ reason: z.string().trim().max(200).default("") }),
  reply: Done,
  errors: [...usual, "conference/venue-not-found"],
});

export const InviteVenue = operation({
  id: "inviteVenue",
  method: "POST",
  path: "/sittings/:id/venues/:venueId/invitation",
  tag,
  summary: "Lets a removed venue in again; its page rejoins by itself.",
  params: VenueParams,
  reply: Done,
  errors: [...usual, "conference/venue-not-found"],
});

export const ReportHeads = operation({
  id: "reportHeads",
  method: "PUT",
  path: "/sittings/:id/venues/:venueId/heads",
  tag,
  summary: "实到人数, by the venue's operator.",
  params: VenueParams,
  body: z.object({ heads: z.int().min(0).max(5000) }),
  reply: Done,
  errors: [...usual, "conference/venue-not-found"],
});

export const BeginItem = operation({
  id: "beginItem",
  method: "PUT",
  path: "/sittings/:id/agenda",
  tag,
  summary: "Moves the agenda to an item; the one before ends.",
  params: IdParams,
  body: z.object({ itemId: z.uuid() }),
  reply: Done,
  errors: [...usual, "conference/item-not-found"],
});

export const PickPost = operation({
  id: "pickPost",
  method: "POST",
  path: "/sittings/:id/picks",
  tag,
  summary: "The clerk picks a post of the topic group for the chair.",
  params: IdParams,
  body: z.object({ postId: z.uuid() }),
  reply: Pick,
  errors: [...usual, "conference/already-picked", "groups/post-not-found"],
});

export const DropPick = operation({
  id: "dropPick",
  method: "DELETE",
  path: "/sittings/:id/picks/:pickId",
  tag,
  summary: "Puts a pick back.",
  params: PickParams,
  reply: Pick,
  errors: [...usual, "conference/pick-not-found", "conference/pick-wrong-state"],
});

export const ShowPick = operation({
  id: "showPick",
  method: "POST",
  path: "/sittings/:id/picks/:pickId/showing",
  tag,
  summary: "Shows a picked post on every screen; the post is marked as read out.",
  params: PickParams,
  reply: Pick,
  errors: [
    ...usual,
    "conference/pick-not-found",
    "conference/pick-wrong-state",
    "groups/post-not-found",
  ],
});

export const HidePost = operation({
  id: "hidePost",
  method: "DELETE",
  path: "/sittings/:id/post",
  tag,
  summary: "Takes the shown post off the screens.",
  params: IdParams,
  reply: Done,
  errors: [...usual],
});

export const AnswerPick = operation({
  id: "answerPick",
  method: "POST",
  path: "/sittings/:id/picks/:pickId/answer",
  tag,
  summary: "Writes what was answered in the room back under the post.",
  params: PickParams,
  body: z.object({
    by: z.string().trim().min(1).max(60),
    text: z.string().trim().min(1).max(4000),
  }),
  reply: Pick,
  errors: [...usual, "conference/pick-not-found", "conference/pick-wrong-state"],
});

/** Volatile reports on `sitting:<id>`. `shown`: this screen has decoded the taken picture. */
export const ShownReport = z.object({ takeId: z.uuid(), ms: z.int().min(0).max(600_000) });
/** `line`: the venue's line as its page measures it. */
export const LineReport = Line.omit({ at: true });
