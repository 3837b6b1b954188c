import type { SittingFact } from "@plenary/contract/conference/events";
import { reduceSitting } from "@plenary/contract/conference/reduce";
import type { SittingLive } from "@plenary/contract/conference/schema";

const factsBetween = 100;

/** A sitting that can be asked how it was at any instant. */
export interface Replayed {
  /** Milliseconds of the first fact and of the last. */
  from: number;
  until: number;
  at(ms: number): SittingLive;
}

/** Folds the facts of a sitting, and keeps a state every so many, so that going back is quick. */
export function foldReplay(start: SittingLive, facts: readonly SittingFact[]): Replayed {
  const times = facts.map((fact) => Date.parse(fact.at));
  const kept: SittingLive[] = [start];
  let state = start;
  for (const [i, fact] of facts.entries()) {
    state = step(state, fact);
    if ((i + 1) % factsBetween === 0) {
      kept.push(state);
    }
  }
  const begin = Date.parse(start.startsAt);
  return {
    from: times[0] ?? begin,
    until: times.at(-1) ?? begin,
    at: (ms) => {
      const count = countUntil(times, ms);
      const place = Math.floor(count / factsBetween);
      const rest = facts.slice(place * factsBetween, count);
      return rest.reduce(step, kept[place] ?? start);
    },
  };
}

/** A kind of fact that this page does not know yet changes nothing that it shows. */
const step = (state: SittingLive, fact: SittingFact): SittingLive =>
  (reduceSitting(state, fact) as SittingLive | undefined) ?? state;

/** How many of these instants, which are in order, are not after this one. */
function countUntil(times: readonly number[], ms: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= ms) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
