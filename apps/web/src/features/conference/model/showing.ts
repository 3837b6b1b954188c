import type { HallVenue, Stage, Take } from "@plenary/contract/conference/schema";
import { awaitedCells } from "@plenary/contract/conference/stage/rules";

/** From the order to cut until this screen has really shown it. Instants on the server's clock. */
export interface Showing {
  takeId: string;
  takenAt: number;
  /** Cells whose new picture has not been decoded yet. */
  missing: readonly string[];
  /** Some picture of it was decoded. */
  isSeen: boolean;
  /** Its layer stands on the screen, complete or not. */
  isRevealed: boolean;
  shownMs: number | null;
}

/** A take was told: every picture of its stage that can come must now be decoded. */
export function beginShowing(stage: Stage, take: Take, venues: readonly HallVenue[]): Showing {
  return {
    takeId: take.id,
    takenAt: Date.parse(take.at),
    missing: awaitedCells(stage.cells, venues),
    ...{ isSeen: false, isRevealed: false, shownMs: null },
  };
}

/** A frame of one venue was decoded for a take; a late one of an earlier take says nothing. */
export function decoded(
  showing: Showing | null,
  { takeId, venueId, at }: { takeId: string; venueId: string; at: number },
): Showing | null {
  if (showing === null || showing.takeId !== takeId || showing.shownMs !== null) {
    return showing;
  }
  const missing = showing.missing.filter((id) => id !== venueId);
  return complete({ ...showing, missing, isSeen: true }, at);
}

/**
 * The layer stands on the screen, or the venues have changed. Of a wall of pictures those that have
 * fallen out meanwhile are waited for no more; a screen that has seen nothing of it has not shown it.
 */
export function settle(showing: Showing, venues: readonly HallVenue[], at: number): Showing {
  const missing = showing.isSeen ? awaitedCells(showing.missing, venues) : showing.missing;
  return showing.isRevealed ? complete({ ...showing, missing }, at) : showing;
}

/** An empty stage is shown as soon as it stands. */
function complete(showing: Showing, at: number): Showing {
  if (showing.missing.length > 0 || showing.shownMs !== null) {
    return showing;
  }
  // Two clocks never agree to the millisecond; a cut cannot be shown before it was ordered.
  return { ...showing, shownMs: Math.max(0, Math.round(at - showing.takenAt)) };
}
