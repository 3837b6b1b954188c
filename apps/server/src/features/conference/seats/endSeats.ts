import { act } from "../../../platform/log/act.ts";
import { dropSession } from "../store.seats.ts";

/** An ended session has no seat any more; answers in which sittings it had one. */
export const endSeats = act(
  "conference/end-seats",
  async (ctx, sessionId: string): Promise<string[]> => dropSession(ctx.tx, sessionId),
);
