import { remainingMs, turnsOf, waitingQueue } from "@plenary/contract/conference/rules";
import type { FloorEntry, SittingLive } from "@plenary/contract/conference/schema";

/** How one venue stands to the floor. */
export type OwnFloor =
  /** It may ask. A booked speech of its own may wait further down the queue. */
  | { is: "none"; refused: FloorEntry | null; bookedPlace: number | null }
  | { is: "waiting"; entry: FloorEntry; place: number; isOnDeck: boolean }
  | { is: "called" | "speaking"; entry: FloorEntry };

/**
 * The venue's own place. What holds the floor comes first, then what is on deck, then what it has
 * asked for. On deck 候场 is whose turn it is next: that venue is told to be ready. A booked speech that waits does not keep it from asking.
 */
export function ownFloor(
  sitting: Pick<SittingLive, "floor" | "venues">,
  venueId: string,
): OwnFloor {
  const own = sitting.floor.filter((entry) => entry.venueId === venueId);
  const holder = own.find(({ state }) => state === "speaking" || state === "called");
  if (holder !== undefined) {
    return { is: holder.state === "speaking" ? "speaking" : "called", entry: holder };
  }

  const { next } = turnsOf(sitting.floor, sitting.venues);
  const places = waitingQueue(sitting.floor)
    .map((entry, index) => ({ entry, place: index + 1, isOnDeck: entry.id === next?.id }))
    .filter(({ entry }) => entry.venueId === venueId);
  const first = places.find(({ isOnDeck }) => isOnDeck);
  const asked = first ?? places.find(({ entry }) => entry.kind === "impromptu");
  if (asked !== undefined) {
    return { is: "waiting", ...asked };
  }
  return { is: "none", refused: lastRefusal(own), bookedPlace: places[0]?.place ?? null };
}

/**
 * Roughly how long until this place is called: what is left of the speech that is on, and the whole
 * time of all before. Null when the entry does not wait.
 */
export function waitMinutes(
  sitting: Pick<SittingLive, "floor" | "clock">,
  entryId: string,
  nowMs: number,
): number | null {
  const queue = waitingQueue(sitting.floor);
  const index = queue.findIndex(({ id }) => id === entryId);
  if (index < 0) {
    return null;
  }
  const ahead = queue.slice(0, index).reduce((sum, entry) => sum + entry.minutes, 0);
  const left = sitting.clock === null ? 0 : Math.max(0, remainingMs(sitting.clock, nowMs));
  return ahead + Math.ceil(left / 60_000);
}

/** The refusal that answers the venue's last request; a later speech or request outdates it. */
function lastRefusal(own: readonly FloorEntry[]): FloorEntry | null {
  const last = [...own].sort((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1);
  return last?.state === "refused" ? last : null;
}
