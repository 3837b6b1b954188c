import type { MinutesFact } from "./events.ts";
import type { MinutesLive } from "./schema.ts";

/** Old state + fact = what a fresh snapshot of the minutes would give: the newest edition first. */
export function reduceMinutes(state: MinutesLive, fact: MinutesFact): MinutesLive {
  const { edition } = fact.data;
  const others = state.editions.filter((each) => each.no !== edition.no);
  return { editions: [edition, ...others].sort((a, b) => b.no - a.no) };
}
