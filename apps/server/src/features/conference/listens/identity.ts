import { listenTo } from "../../../platform/log/listeners.ts";
import { sessionStream } from "../../identity/index.ts";
import { endSeats, endUnheldSeats } from "../seats/endSeats.ts";
import { keeperOn } from "../seats/keeperOf.ts";

/** An ended session loses its seats, and the engine puts its pages out. */
export const endSeatsOfSession = listenTo({
  name: "conference/end-seats",
  kind: sessionStream,
  type: "identity/session-ended",
  run: async (context, stream, seq, { sessionId }) => {
    const sittings = await context.command(`${stream}:${seq}`, endSeats, sessionId);
    for (const meetingId of sittings) {
      keeperOn(context.db)?.nudge(meetingId);
    }
  },
});

/** A session whose post ended, or that acts in another, loses the seats that its post no longer gives. */
export const endSeatsOfPost = listenTo({
  name: "conference/end-unheld-seats",
  kind: sessionStream,
  type: "identity/session-changed",
  run: async (context, stream, seq) => {
    const sessionId = stream.slice(stream.indexOf(":") + 1);
    const sittings = await context.command(`${stream}:${seq}`, endUnheldSeats, sessionId);
    for (const meetingId of sittings) {
      keeperOn(context.db)?.nudge(meetingId);
    }
  },
});
