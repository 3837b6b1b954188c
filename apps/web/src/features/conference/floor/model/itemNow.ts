import type { AgendaLive } from "@plenary/contract/conference/schema";

/** The agenda item that is on, with its place 1, 2, 3 …; null between items. */
export function itemNow(agenda: readonly AgendaLive[]): (AgendaLive & { place: number }) | null {
  const ordered = [...agenda].sort((a, b) => a.order - b.order);
  const index = ordered.findIndex(({ begunAt, endedAt }) => begunAt !== null && endedAt === null);
  const item = ordered[index];
  return item === undefined ? null : { ...item, place: index + 1 };
}
