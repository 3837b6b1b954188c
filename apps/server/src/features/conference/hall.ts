import type { RollMark } from "@plenary/contract/conference/rollCall/schema";
import type {
  Act,
  FloorEntry,
  Pick as PickedPost,
  SittingLive,
  Standing,
} from "@plenary/contract/conference/schema";
import type { HallMeeting } from "../meetings/index.ts";

/** A place in the queue as the server holds it. */
export interface HeldEntry extends FloorEntry {
  /** When the present call was made; null unless called. */
  calledAt: string | null;
  speechId: string | null;
}

/** What changes during a sitting, in the contract's own shapes. */
export interface HallState
  extends Pick<
    SittingLive,
    | "state"
    | "sittingSince"
    | "venues"
    | "stage"
    | "armed"
    | "take"
    | "clock"
    | "endingAskedAt"
    | "isHeld"
    | "tour"
    | "lock"
    | "post"
    | "counts"
    | "rules"
    | "rollCall"
  > {
  /** Someone loaded the preview: the queue does not replace it by itself. */
  isArmedByHand: boolean;
  /** Every entry of the sitting, those that are over included. */
  floor: HeldEntry[];
  /** How many asked for the floor so far. */
  asked: number;
  acts: number;
  /** What the roll call found, by venue. */
  marks: Record<string, RollMark>;
}

/**
 * The sitting as one act holds it: read under the lock, changed in place by the act and its pure
 * helpers, and saved once by `saveHall`, which tells the facts of whatever differs from `before`.
 */
export interface Hall {
  meeting: HallMeeting;
  now: string;
  live: HallState;
  before: HallState;
  /** Lines for the act list. */
  acts: Act[];
  /** Picks that changed. */
  picks: PickedPost[];
}

/** The hall with the standing of whoever acts. */
export interface AskedHall extends Hall {
  standing: Standing;
}
