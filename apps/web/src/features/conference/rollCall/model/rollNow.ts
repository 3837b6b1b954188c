import { nextOnRoll, rolledVenues, rollSheet } from "@plenary/contract/conference/rollCall/rules";
import type { RollMark, RollMarking } from "@plenary/contract/conference/rollCall/schema";
import type { DeskLive, HallVenue, SittingLive } from "@plenary/contract/conference/schema";

export interface RollNow {
  /** The venue whose turn it is; while the roll call pauses, the one it goes on with. */
  venue: HallVenue | null;
  mark: RollMark | null;
  heads: number | null;
  /** Its place in the declared order, from 1; 0 when nobody is called. */
  no: number;
  next: HallVenue | null;
  totals: ReturnType<typeof rollSheet>["totals"];
}

/** Heads as the operators reported them, by venue. */
export const reportedHeads = (desk: DeskLive): Record<string, number | null> =>
  Object.fromEntries(Object.entries(desk.venues).map(([id, { heads }]) => [id, heads]));

/** Where the roll call stands, for whoever calls. */
export function rollNow(sitting: SittingLive, desk: DeskLive): RollNow {
  const { rollCall, venues } = sitting;
  const order = rolledVenues(venues);
  const at = order.findIndex(({ id }) => id === rollCall?.venueId);
  const venue = order[at] ?? null;
  const mark = venue === null ? null : (desk.roll[venue.id] ?? null);
  return {
    venue,
    mark,
    heads: mark?.heads ?? (venue === null ? null : (desk.venues[venue.id]?.heads ?? null)),
    no: at + 1,
    next:
      rollCall === null ? null : nextOnRoll(venues, desk.roll, rollCall.venueId, rollCall.round),
    totals: rollSheet(venues, desk.roll, reportedHeads(desk)).totals,
  };
}

const allGood = { hasDevice: true, hasPicture: true, hasSound: true } as const;

/** Nothing was noted of the venue in this turn: going on then means that all is as the phrase says. */
export const isUntouched = (mark: RollMark | null): boolean =>
  mark === null ||
  mark.answer === "silent" ||
  (mark.answer === null && !mark.hasDevice && !mark.hasPicture && !mark.hasSound);

/** What 下一个 notes: the phrase says that all is well, unless the caller has noted otherwise. */
export function markOfNext(mark: RollMark | null): RollMarking {
  if (isUntouched(mark)) {
    return { ...allGood, answer: "answered" };
  }
  return { answer: mark?.answer ?? "answered" };
}
