import type { Stage, Take } from "@plenary/contract/conference/schema";

/** From the order to cut until this screen has really shown it. Instants on the server's clock. */
export interface Showing {
  takeId: string;
  takenAt: number;
  /** Cells whose new picture has not been decoded yet. */
  missing: readonly string[];
  shownMs: number | null;
}

/** A take was told: every picture of its stage must now be decoded. */
export function beginShowing(stage: Stage, take: Take): Showing {
  const missing = [...new Set(stage.cells.filter((venueId) => venueId !== null))];
  return { takeId: take.id, takenAt: Date.parse(take.at), missing, shownMs: null };
}

/** A frame of one venue was decoded for a take; a late one of an earlier take says nothing. */
export function decoded(
  showing: Showing | null,
  { takeId, venueId, at }: { takeId: string; venueId: string; at: number },
): Showing | null {
  if (showing === null || showing.takeId !== takeId || showing.shownMs !== null) {
    return showing;
  }
  return complete({ ...showing, missing: showing.missing.filter((id) => id !== venueId) }, at);
}

/** The layer of a take was put on the screen; an empty stage is shown by that alone. */
export function complete(showing: Showing, at: number): Showing {
  if (showing.missing.length > 0 || showing.shownMs !== null) {
    return showing;
  }
  // Two clocks never agree to the millisecond; a cut cannot be shown before it was ordered.
  return { ...showing, shownMs: Math.max(0, Math.round(at - showing.takenAt)) };
}
