import type { DeskRoom } from "./deskRoom.ts";
import { type Cells, clearCell, fillNext, putInCell, swapCells } from "./model/cells.ts";

/** What can be done with the cells of the preview. Each loads it anew: the log shows how it stands. */
export interface PreviewActs {
  put: (place: number, venueId: string) => void;
  swap: (one: number, other: number) => void;
  clear: (place: number) => void;
  next: () => void;
}

/** The acts on the preview's cells; without a preview there is one cell. */
export function previewActs({ sitting, commands, cell, setCell, isOn }: DeskRoom): PreviewActs {
  const stage = sitting.armed?.stage;
  const cells: Cells = stage?.cells ?? [null];
  const load = (venueIds: (string | null)[]) => {
    if (isOn) {
      commands.arm.run({ layout: stage?.layout ?? "single", venueIds });
    }
  };
  const isHere = (venueId: string) =>
    sitting.venues.some((venue) => venue.id === venueId && venue.link === "joined");

  return {
    put: (place, venueId) => {
      if (isHere(venueId)) {
        const filled = putInCell(cells, place, venueId);
        load(filled);
        // The hand goes on to the next empty cell; when all are full it is done.
        const empty = filled.indexOf(null);
        setCell(cell === null || empty < 0 ? null : empty);
      }
    },
    swap: (one, other) => load(swapCells(cells, one, other)),
    clear: (place) => load(clearCell(cells, place)),
    next: () => {
      if (cells.length > 2) {
        load(fillNext(cells, sitting.venues));
      }
    },
  };
}
