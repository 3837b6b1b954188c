import type { Layout, SittingLive } from "@plenary/contract/conference/schema";
import { cellsOf } from "@plenary/contract/conference/stage/cellsOf";
import { fillEmpty, sizedTo } from "./cells.ts";

/**
 * Which venues a layout key loads into the preview, of those that are in the room. One picture: the
 * one that is armed, or else the venue in focus, or else what is on air. Two: what is on air beside
 * the other one. Many: what is armed stays in its cells, and the empty ones are filled in order.
 */
export function cellsFor(
  layout: Layout,
  sitting: Pick<SittingLive, "armed" | "stage" | "venues">,
  focusId: string | null,
): (string | null)[] {
  const onAir = sitting.stage.cells[0] ?? null;
  const armed = sitting.armed?.stage.cells ?? [];
  const main = sitting.venues.find((venue) => venue.kind === "main")?.id ?? null;
  const isHere = (id: string | null): id is string =>
    sitting.venues.some((venue) => venue.id === id && venue.link === "joined");

  if (cellsOf[layout] > 2) {
    return fillEmpty(sizedTo(cellsOf[layout], armed), sitting.venues);
  }
  if (layout === "single") {
    return [[...armed, focusId, onAir].find(isHere) ?? main];
  }
  const first = onAir ?? main;
  const others = [...armed, focusId, main];
  return [first, others.find((id) => isHere(id) && id !== first) ?? null];
}
