import { z } from "zod";

/**
 * calling 点名中 (a venue is called, or all have been) → paused 暂停 → calling …; finished 点名结束.
 * A finished roll call may be taken up again: what was marked stays.
 */
export const RollCallState = z.enum(["calling", "paused", "finished"]);
export type RollCallState = z.infer<typeof RollCallState>;

/** first: every venue in its declared order; again 复点: those that were silent. */
export const RollRound = z.enum(["first", "again"]);
export type RollRound = z.infer<typeof RollRound>;

/** What every screen sees of the roll call. */
export const RollCall = z.object({
  state: RollCallState,
  round: RollRound,
  /** Counts the steps: whoever orders the next one says which step was on the screen. */
  turn: z.int(),
  /** The venue whose turn it is: seen by all, and heard while `calling`. Null: nobody is left. */
  venueId: z.uuid().nullable(),
  calledAt: z.string().nullable(),
  /** The set phrase, with `{venue}` where its name stands; empty: the usual one. */
  phrase: z.string(),
  /** So long after the call the caller is reminded that nobody has answered. */
  hintMs: z.int(),
});
export type RollCall = z.infer<typeof RollCall>;

/** answered 已应答 · silent 无应答 · backup 备用接入 (by phone, or on the standby line). */
export const RollAnswer = z.enum(["answered", "silent", "backup"]);
export type RollAnswer = z.infer<typeof RollAnswer>;

/** What the caller has noted of a venue. */
export const RollMark = z.object({
  hasDevice: z.boolean(),
  hasPicture: z.boolean(),
  hasSound: z.boolean(),
  answer: RollAnswer.nullable(),
  /** 实到 as it stood when the venue answered, or as the caller corrected it. */
  heads: z.int().nullable(),
  note: z.string(),
  at: z.string(),
  by: z.string(),
});
export type RollMark = z.infer<typeof RollMark>;

/** What a caller changes of a mark; what is left out stays. */
export const RollMarking = z.object({
  hasDevice: z.boolean().exactOptional(),
  hasPicture: z.boolean().exactOptional(),
  hasSound: z.boolean().exactOptional(),
  answer: RollAnswer.nullable().exactOptional(),
  heads: z.int().min(0).max(5000).exactOptional(),
  note: z.string().trim().max(200).exactOptional(),
});
export type RollMarking = z.infer<typeof RollMarking>;

/** One step of the roll call. */
export const RollStep = z.discriminatedUnion("do", [
  z.object({ do: z.literal("start") }),
  z.object({ do: z.literal("pause") }),
  z.object({ do: z.literal("resume") }),
  z.object({ do: z.literal("finish") }),
  /** 复点: goes back to the silent ones. */
  z.object({ do: z.literal("recall") }),
  z.object({ do: z.literal("call"), venueId: z.uuid() }),
  /** 下一个: marks the venue that is called and goes on, in one act. */
  z.object({ do: z.literal("next"), mark: RollMarking }),
]);
export type RollStep = z.infer<typeof RollStep>;
