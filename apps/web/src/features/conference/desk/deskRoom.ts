import type { DeskLive, HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { createContext, useContext } from "react";
import type { WallRow } from "./model/wall.ts";
import type { DeskCommands } from "./useDeskCommands.ts";

/** A question the desk asks before an act, or a sheet it opens. */
export type Question =
  | { is: "close" }
  | { is: "call" | "refuse"; floorId: string }
  | { is: "remove"; venueId: string }
  | { is: "heads"; venueId: string }
  | { is: "answer"; pickId: string }
  | { is: "pause" }
  | { is: "unlock" }
  | { is: "goto" }
  | { is: "keys" };

/** What every part of the desk stands on. */
export interface DeskRoom {
  sitting: SittingLive;
  /** Null until the desk's own stream is here: acts, picks, lines and figures are then not known. */
  live: DeskLive | null;
  rows: readonly WallRow[];
  commands: DeskCommands;
  /** The sitting takes orders about pictures: its doors are open. */
  isOn: boolean;
  focusId: string | null;
  setFocus: (venueId: string | null) => void;
  /** Who sits at this desk; null until it is known. */
  myId: string | null;
  /** The preview's cell that the next chosen venue goes into. */
  cell: number | null;
  setCell: (place: number | null) => void;
  /** Venues put together by hand for a tour, in that order. */
  tourList: readonly string[];
  setTourList: (venueIds: readonly string[]) => void;
  ask: (question: Question | null) => void;
}

export const DeskRoomContext = createContext<DeskRoom | null>(null);

/** The desk a part stands in. */
export function useDeskRoom(): DeskRoom {
  const room = useContext(DeskRoomContext);
  if (room === null) {
    throw new Error("a part of the desk stands outside of it");
  }
  return room;
}

/** The venue in focus. */
export const focusOf = (room: DeskRoom): HallVenue | undefined =>
  room.sitting.venues.find((venue) => venue.id === room.focusId);

/** Name of a venue; empty when the sitting has no such venue. */
export const venueName = (room: DeskRoom, venueId: string): string =>
  room.sitting.venues.find((venue) => venue.id === venueId)?.name ?? "";
