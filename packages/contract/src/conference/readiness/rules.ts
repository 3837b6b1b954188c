import type { Readiness, ReadinessItem } from "./schema.ts";

/** The checks of a committee that has not declared its own. */
export const usualItems: readonly ReadinessItem[] = [
  "network",
  "display",
  "camera",
  "microphone",
  "speakers",
  "light",
  "slides",
  "seats",
  "backup-line",
  "contacts",
].map((id) => ({ id, name: "" }));

/** A venue that has reported nothing. */
export const nothingReady: Readiness = { ticks: {}, note: "", contacts: [], signs: null };

export interface ReadyCount {
  ticked: number;
  all: number;
  /** Every check is ticked. */
  isReady: boolean;
}

/** How many of the declared checks are ticked. */
export function countReady(
  items: readonly ReadinessItem[],
  readiness: Pick<Readiness, "ticks"> | undefined,
): ReadyCount {
  const ticked = items.filter(({ id }) => readiness?.ticks[id] !== undefined).length;
  return { ticked, all: items.length, isReady: items.length > 0 && ticked === items.length };
}
