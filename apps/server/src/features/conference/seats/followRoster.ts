import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { dropSeat, seatsOfPeople } from "../store.seats.ts";
import { deskStream, sittingStream } from "../streams.ts";
import { unheldSeats } from "./unheldSeats.ts";

/**
 * Brings one sitting to a roster that changed: seats that the roster does not give any more are
 * emptied, and both streams ask each of their followers again.
 */
export const followRoster = act(
  "conference/follow-roster",
  async (
    { tx, now, tell, note },
    { meetingId, personIds }: { meetingId: string; personIds: readonly string[] },
  ): Promise<Done> => {
    const seats = await seatsOfPeople(tx, meetingId, personIds);
    const unheld = await unheldSeats(tx, meetingId, seats, now);
    for (const seat of unheld) {
      await dropSeat(tx, seat);
    }

    // Who came or went is not said: a page that is still there only learns that the places changed.
    const regrades = { regrades: true };
    tell(streamOf(sittingStream, meetingId), "conference/roster-changed", {}, regrades);
    tell(streamOf(deskStream, meetingId), "conference/roster-changed", {}, regrades);
    note({ subject: `sitting:${meetingId}`, seats: unheld.size });
    return { done: true };
  },
);
