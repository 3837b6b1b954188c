import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { sessionStream } from "../streams.ts";
import { endSessions } from "./store.ts";

/** Ends the session that asks for it. */
export const signOut = act("identity/sign-out", async ({ tx, me, now, tell, note }) => {
  const { personId, sessionId } = me;
  if (sessionId !== null) {
    for (const ended of await endSessions(tx, now, {
      personId,
      only: sessionId,
      why: "signed-out",
    })) {
      tell(streamOf(sessionStream, ended), "identity/session-ended", {
        personId,
        sessionId: ended,
      });
    }
    note({ subject: `session:${sessionId}` });
  }
  return { done: true as const };
});
