import { createContext, useContext, useSyncExternalStore } from "react";
import type { Hall } from "./hall.ts";
import { type HallState, outsideHall } from "./hallState.ts";

/** The hall in which this part of the page is; null while the way into it is being found. */
export const HallContext = createContext<Hall | null>(null);

export interface HallActions {
  enter: () => void;
  takeOver: () => void;
  openCamera: () => void;
  unblockSound: () => void;
  leave: () => void;
}

const nothing = () => undefined;
const outside: HallActions = {
  enter: nothing,
  takeOver: nothing,
  openCamera: nothing,
  unblockSound: nothing,
  leave: nothing,
};

/** What a page may do in the hall around it. */
export const useHall = (): HallActions => useContext(HallContext) ?? outside;

/** How this page stands in the hall around it, drawn again on every change. */
export function useHallState(): HallState {
  const hall = useContext(HallContext);
  return useSyncExternalStore(hall?.subscribe ?? neverChanges, hall?.getState ?? readOutside);
}

const neverChanges = () => nothing;
const readOutside = () => outsideHall;
