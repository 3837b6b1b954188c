import { HouseError } from "@plenary/contract/errors";
import { meetingShape } from "@plenary/contract/meetings/events";
import { defineStream } from "../../../platform/log/defineStream.ts";
import { findMeeting } from "../store.ts";
import { may } from "./policy.ts";

/** `meeting:<id>`: for those who prepare and review it. */
export const meetingStream = defineStream({
  ...meetingShape,
  mayFollow: async (db, me, id) => {
    const meeting = await findMeeting(db, id);
    if (!meeting || !may(me, "read", meeting)) {
      throw new HouseError("platform/stream-not-found");
    }
  },
  snapshot: async (tx, id) => {
    const meeting = await findMeeting(tx, id);
    if (!meeting) {
      throw new HouseError("platform/stream-not-found");
    }
    return { version: meeting.version };
  },
});
