import type { RollMark, RollMarking } from "@plenary/contract/conference/rollCall/schema";
import { plainLine } from "@plenary/contract/plainText";
import type { ActContext } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import type { Hall } from "../hall.ts";
import { record } from "../record.ts";
import { saveHeads } from "../store.reports.ts";
import * as hallStore from "../store.ts";
import { deskStream } from "../streams.ts";
import { venueOf } from "../venues/venueOf.ts";

const unmarked = {
  ...{ hasDevice: false, hasPicture: false, hasSound: false },
  ...{ answer: null, heads: null, note: "" },
};

/** Changes what is noted of a venue; `saveHall` writes and tells it. Heads go to the venue as well. */
export async function noteMark(
  ctx: ActContext,
  hall: Hall,
  venueId: string,
  marking: RollMarking,
): Promise<RollMark> {
  const { live, meeting } = hall;
  const venue = venueOf(hall, venueId);
  const before = live.marks[venueId] ?? unmarked;
  const given = Object.fromEntries(
    Object.entries(marking).filter(([, value]) => value !== undefined),
  ) as Partial<RollMark>;
  const mark: RollMark = { ...before, ...given, at: hall.now, by: ctx.me.name };
  mark.note = plainLine(mark.note);

  if (marking.heads !== undefined) {
    await saveHeads(
      ctx.tx,
      { meetingId: meeting.meetingId, venueId, isOpen: venue.isOpen },
      marking.heads,
    );
    ctx.tell(streamOf(deskStream, meeting.meetingId), "conference/heads-reported", {
      venueId,
      heads: marking.heads,
    });
  } else if (mark.answer !== null && mark.heads === null) {
    // What the operator had reported when the venue answered.
    const reported = await hallStore.deskOf(ctx.tx, meeting.meetingId);
    mark.heads = reported.get(venueId)?.heads ?? null;
  }
  live.marks = { ...live.marks, [venueId]: mark };
  if (mark.answer !== null && mark.answer !== before.answer) {
    record(ctx, hall, `roll-${mark.answer}`, { venue: venue.name });
  }
  return mark;
}
