import { act } from "../../../platform/log/act.ts";
import { dropSeat, dropSession, seatsOfSession } from "../store.seats.ts";
import { unheldSeats } from "./unheldSeats.ts";

/** An ended session has no seat any more; answers in which sittings it had one. */
export const endSeats = act(
  "conference/end-seats",
  async (ctx, sessionId: string): Promise<string[]> => dropSession(ctx.tx, sessionId),
);

/** A session whose post changed loses the seats that the new one does not give; answers in which sittings. */
export const endUnheldSeats = act(
  "conference/end-unheld-seats",
  async ({ tx, now }, sessionId: string): Promise<string[]> => {
    const sittings: string[] = [];
    const seats = Map.groupBy(await seatsOfSession(tx, sessionId), (seat) => seat.meeting_id);
    for (const [meetingId, held] of seats) {
      for (const seat of await unheldSeats(tx, meetingId, held, now)) {
        await dropSeat(tx, seat);
        sittings.push(meetingId);
      }
    }
    return [...new Set(sittings)];
  },
);
