import type { DragEvent } from "react";

const venueType = "application/x-plenary-venue";
const cellType = "application/x-plenary-cell";

/** What is being dragged over the desk: a venue from the wall, or a cell of the preview. */
export type Dragged = { is: "venue"; venueId: string } | { is: "cell"; place: number };

/** A tile of the wall is picked up. */
export function dragVenue(event: DragEvent, venueId: string): void {
  event.dataTransfer.setData(venueType, venueId);
  event.dataTransfer.effectAllowed = "copy";
}

/** A cell of the preview is picked up. */
export function dragCell(event: DragEvent, place: number): void {
  event.dataTransfer.setData(cellType, String(place));
  event.dataTransfer.effectAllowed = "move";
}

/** While it is dragged its contents are hidden: only its kind is known. */
export const isDraggable = (event: DragEvent): boolean =>
  event.dataTransfer.types.includes(venueType) || event.dataTransfer.types.includes(cellType);

/** What was dropped here; null: something from elsewhere. */
export function droppedOf(event: DragEvent): Dragged | null {
  const venueId = event.dataTransfer.getData(venueType);
  if (venueId !== "") {
    return { is: "venue", venueId };
  }
  const place = event.dataTransfer.getData(cellType);
  return place === "" ? null : { is: "cell", place: Number(place) };
}
