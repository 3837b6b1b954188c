import { turnsOf, waitingQueue } from "@plenary/contract/conference/rules";
import type { FloorEntry, HallVenue, SittingLive } from "@plenary/contract/conference/schema";

/** One place of the queue, as the desk shows it. */
export interface QueuePlace {
  entry: FloorEntry;
  /** The key that arms it; the ninth and later have none. */
  digit: number | null;
  venue: HallVenue | null;
  /** Its venue is in the room: it can be called. */
  isReady: boolean;
  isArmed: boolean;
  /** It is this one's turn: the first whose venue is there; calling any other wants a reason. */
  isNext: boolean;
}

const digits = 8;

/** Whoever was called or speaks. */
export const holderOf = (sitting: Pick<SittingLive, "floor">): FloorEntry | undefined =>
  sitting.floor.find((entry) => entry.state === "called" || entry.state === "speaking");

/** The waiting queue, first to last. */
export function queueOf(sitting: SittingLive): QueuePlace[] {
  const { next } = turnsOf(sitting.floor, sitting.venues);
  return waitingQueue(sitting.floor).map((entry, index) => {
    const venue = sitting.venues.find((each) => each.id === entry.venueId) ?? null;
    return {
      entry,
      digit: index < digits ? index + 1 : null,
      venue,
      isReady: venue?.link === "joined",
      isArmed: sitting.armed?.floorId === entry.id,
      isNext: entry.id === next?.id,
    };
  });
}

/** The entry that a digit arms. */
export const entryAt = (sitting: SittingLive, digit: number): FloorEntry | undefined =>
  waitingQueue(sitting.floor)[digit - 1];
