import { waitingQueue } from "../rules.ts";
import type { FloorEntry, OrderRule } from "../schema.ts";

const isTurn = (entry: FloorEntry) => entry.state === "called" || hasSpoken(entry);

/** What goes first by the rule has the smaller number; whoever has the same keeps the order they had. */
function rankBy(
  rule: OrderRule,
  floor: readonly FloorEntry[],
  asked: readonly FloorEntry[],
): (entry: FloorEntry) => number {
  if (rule === "unspoken-first") {
    const spoken = new Set(floor.filter(hasSpoken).map(({ venueId }) => venueId));
    return ({ venueId }) => Number(spoken.has(venueId));
  }
  if (rule === "alternating") {
    // A request counts the turns of its venue before it: those it had, those booked, those asked for earlier.
    const taken = Map.groupBy(
      floor.filter(
        (entry) => isTurn(entry) || (entry.state === "waiting" && entry.kind === "booked"),
      ),
      ({ venueId }) => venueId,
    );
    return (entry) => {
      const own = asked.filter(({ venueId }) => venueId === entry.venueId);
      return (taken.get(entry.venueId)?.length ?? 0) + own.indexOf(entry);
    };
  }
  return () => 0;
}

/** Has this entry been heard: its speaker speaks or has spoken. */
export const hasSpoken = ({ state }: Pick<FloorEntry, "state">): boolean =>
  state === "speaking" || state === "done";

/**
 * The places the rule gives to those who asked, as new values of `order` by entry. Only requests
 * behind the last waiting booked speech change places, among themselves: what somebody has set before a
 * booked speech stays there. `isAfresh`: by when they asked, not by the order in which they stand.
 */
export function placesBy<E extends FloorEntry>(
  rule: OrderRule,
  floor: readonly E[],
  isAfresh = false,
): Map<E, number> {
  const queue = waitingQueue(floor);
  const asked = queue.slice(queue.findLastIndex(({ kind }) => kind === "booked") + 1);
  const stood = isAfresh
    ? [...asked].sort((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt))
    : asked;
  const rank = rankBy(rule, floor, stood);
  const placed = [...stood].sort((a, b) => rank(a) - rank(b));
  return new Map(placed.map((entry, at) => [entry, asked[at]?.order ?? entry.order]));
}
