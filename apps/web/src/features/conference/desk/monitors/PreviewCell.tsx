import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { previewActs } from "../previewActs.ts";
import { useDeskText } from "../useDeskText.ts";
import { dragCell, droppedOf, isDraggable } from "./dragged.ts";
import styles from "./PreviewCell.module.css";

interface PreviewCellProps {
  venueId: string | null;
  place: number;
  /** Several cells: each can be chosen, changed and cleared. */
  isOfMany: boolean;
}

/**
 * One cell of the preview under the director's hand. Chosen, the next venue of the wall goes into it;
 * a second chosen cell changes places with the first. Venues and cells may also be dragged.
 */
export function PreviewCell({ venueId, place, isOfMany }: PreviewCellProps) {
  const text = useDeskText();
  const room = useDeskRoom();
  const [isOver, setOver] = useState(false);
  const acts = previewActs(room);
  const name = venueId === null ? text("cells.empty") : venueName(room, venueId);
  const choose = () => {
    if (room.cell !== null && room.cell !== place) {
      acts.swap(room.cell, place);
      room.setCell(null);
    } else {
      room.setCell(room.cell === place ? null : place);
    }
  };

  return (
    <div
      className={styles["cell"]}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (isDraggable(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const dropped = droppedOf(event);
        setOver(false);
        event.preventDefault();
        if (dropped?.is === "venue") {
          acts.put(place, dropped.venueId);
        } else if (dropped !== null && dropped.place !== place) {
          acts.swap(dropped.place, place);
        }
      }}
    >
      {isOfMany && (
        <button
          type="button"
          disabled={!room.isOn}
          className={styles["choose"]}
          aria-pressed={room.cell === place}
          aria-label={text("cells.choose", { place: place + 1, name })}
          draggable={venueId !== null}
          onDragStart={(event) => dragCell(event, place)}
          onClick={choose}
        />
      )}
      {isOfMany && venueId !== null && room.isOn && (
        <button
          type="button"
          className={styles["clear"]}
          aria-label={text("cells.clear", { place: place + 1, name })}
          onClick={() => acts.clear(place)}
        >
          <IconX size={14} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
