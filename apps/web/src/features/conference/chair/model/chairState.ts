import { turnsOf, waitingQueue } from "@plenary/contract/conference/rules";
import type { Pick as Picked, SittingLive } from "@plenary/contract/conference/schema";
import { type Turn, turnNow, turnOf } from "../../floor/model/speech.ts";

/** What the large button does now. Without a next speaker it ends the speech that is on. */
export type ChairAct =
  | { is: "next"; to: Turn; isHeld: boolean; passed: readonly Turn[] }
  | { is: "end"; from: Turn }
  /** Called, and its microphone is not open yet: until then nobody else is next. */
  | { is: "calling"; to: Turn }
  /** Those who wait are all away. */
  | { is: "away"; first: Turn }
  | { is: "nobody" };

export interface ChairState {
  /** The sitting is under way; otherwise nothing can be decided. */
  isSitting: boolean;
  /** Whoever was called or speaks. */
  now: Turn | null;
  /** The next three. */
  next: readonly Turn[];
  queue: number;
  act: ChairAct;
  /** When the speaker was asked to come to an end. */
  endingAskedAt: string | null;
  /** Can the speaker be asked to end? */
  canAskEnding: boolean;
}

const shownNext = 3;

/** Everything the chair's tablet shows and offers, from the sitting alone. */
export function chairState(sitting: SittingLive): ChairState {
  const now = turnNow(sitting);
  const queue = waitingQueue(sitting.floor).map((entry) => turnOf(sitting, entry));
  const isSitting = sitting.state === "sitting";
  return {
    isSitting,
    now,
    next: queue.slice(0, shownNext),
    queue: queue.length,
    act: actOf(now, sitting),
    endingAskedAt: sitting.endingAskedAt,
    canAskEnding: isSitting && now?.entry.state === "speaking" && sitting.endingAskedAt === null,
  };
}

/** Posts the clerk has chosen and that still wait for the room, the oldest first. */
export const openPicks = (picks: readonly Picked[]): Picked[] =>
  picks.filter(({ state }) => state === "picked" || state === "shown");

function actOf(now: Turn | null, sitting: SittingLive): ChairAct {
  if (now?.entry.state === "called") {
    return { is: "calling", to: now };
  }
  const turns = turnsOf(sitting.floor, sitting.venues);
  const passed = turns.passed.map((entry) => turnOf(sitting, entry));
  if (turns.next !== null) {
    return { is: "next", to: turnOf(sitting, turns.next), isHeld: sitting.isHeld, passed };
  }
  if (now !== null) {
    return { is: "end", from: now };
  }
  return passed[0] ? { is: "away", first: passed[0] } : { is: "nobody" };
}
