import type { KeyboardEvent, MouseEvent } from "react";
import type { WallRow } from "../model/wall.ts";

export interface TileProps {
  row: WallRow;
  /** Its small picture moves. */
  isLive: boolean;
  isFocus: boolean;
  /** The one tile of the wall that the tab key reaches; arrows go on from there. */
  isTabbable: boolean;
  onFocus: (venueId: string) => void;
  onArm: (venueId: string) => void;
  onWalk: (by: 1 | -1) => void;
}

/** Heads that are here of those expected: 84/86. */
export const headsText = ({ heads, expectedHeads }: WallRow): string =>
  `${heads ?? "–"}/${expectedHeads}`;

/** The same where the room is short: above a hundred only those that are here. */
export function shortHeads(row: WallRow): string {
  const text = headsText(row);
  return text.length > 5 ? String(row.heads ?? "–") : text;
}

/** The first press brings the venue into focus; Enter on the one in focus loads it. */
export function press(event: MouseEvent, { row, isFocus, onFocus, onArm }: TileProps): void {
  const isByKey = event.detail === 0;
  if (isByKey && isFocus) {
    onArm(row.id);
    return;
  }
  onFocus(row.id);
}

/** Arrows go from tile to tile, as the page is read. */
export function walkByArrow(event: KeyboardEvent, { onWalk }: TileProps): void {
  const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
  const steps: Record<string, 1 | -1> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: isMirrored ? -1 : 1,
    ArrowLeft: isMirrored ? 1 : -1,
  };
  const by = steps[event.key];
  if (by !== undefined) {
    event.preventDefault();
    onWalk(by);
  }
}

/** Nothing that is drawn has changed: a hundred tiles need not be drawn for one venue's line. */
export function isSameTile(one: TileProps, other: TileProps): boolean {
  const keys = Object.keys(one.row) as (keyof WallRow)[];
  return (
    one.isLive === other.isLive &&
    one.isFocus === other.isFocus &&
    one.isTabbable === other.isTabbable &&
    one.onFocus === other.onFocus &&
    one.onArm === other.onArm &&
    one.onWalk === other.onWalk &&
    keys.every((key) => one.row[key] === other.row[key])
  );
}
