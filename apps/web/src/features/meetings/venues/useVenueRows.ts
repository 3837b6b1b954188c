import type { PlanVenue } from "@plenary/contract/meetings/plan";
import { type HTMLAttributes, useState } from "react";
import { draggedVenue } from "./VenueMenu.tsx";
import styles from "./VenuePanel.module.css";

/** What the row of a venue listens to: Alt with the arrows, and another venue dragged over it. */
export function useVenueRows(
  step: (venue: PlanVenue, by: -1 | 1) => void,
  place: (id: string, besideId: string, side: "before" | "after") => void,
) {
  const [over, setOver] = useState<{ id: string; side: "before" | "after" } | null>(null);

  return (venue: PlanVenue): HTMLAttributes<HTMLTableRowElement> => ({
    className: over?.id === venue.id ? styles[over.side] : undefined,
    onKeyDown: (event) => {
      if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        step(venue, event.key === "ArrowUp" ? -1 : 1);
      }
    },
    onDragOver: (event) => {
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      setOver({ id: venue.id, side: event.clientY < top + height / 2 ? "before" : "after" });
    },
    onDragLeave: () => setOver(null),
    onDrop: (event) => {
      event.preventDefault();
      place(draggedVenue(event.dataTransfer), venue.id, over?.side ?? "after");
      setOver(null);
    },
  });
}
