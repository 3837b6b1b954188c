import { listenTo } from "../../../platform/log/listeners.ts";
import { meetingStream } from "../../meetings/index.ts";
import { followRoster } from "../seats/followRoster.ts";
import { keeperOn } from "../seats/keeperOf.ts";

/** A roster changed: whoever lost the place loses the seat, and all who follow are asked again. */
export const followRosterChange = listenTo({
  name: "conference/follow-roster",
  kind: meetingStream,
  type: "meetings/edited",
  run: async (context, stream, seq, { personIds }) => {
    // Most edits of a meeting's file are of its words.
    if (personIds.length === 0) {
      return;
    }
    const meetingId = stream.slice(stream.indexOf(":") + 1);
    await context.command(`${stream}:${seq}`, followRoster, { meetingId, personIds });
    keeperOn(context.db)?.nudge(meetingId);
  },
});
