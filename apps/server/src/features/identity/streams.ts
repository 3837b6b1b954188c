import { HouseError } from "@plenary/contract/errors";
import { z } from "zod";
import { defineStream } from "../../platform/log/defineStream.ts";

const SessionEvents = {
  /** The session acts in another post, or its post was ended: ask again who it is. */
  "identity/session-changed": z.object({ personId: z.uuid() }),
  /** Signed out, locked, timed out, or the password was changed elsewhere. */
  "identity/session-ended": z.object({ personId: z.uuid(), sessionId: z.uuid() }),
};

/**
 * `session:<id>` is not served: nobody follows it and it has no snapshot. The socket of that session
 * watches it, and features listen to it, so that an ended session loses its streams and its seat.
 */
export const sessionStream = defineStream({
  kind: "session",
  events: SessionEvents,
  state: z.object({}),
  mayFollow: () => Promise.reject(new HouseError("platform/stream-not-found")),
  snapshot: () => Promise.reject(new HouseError("platform/stream-not-found")),
});
