import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { sessionStream } from "../streams.ts";
import { endSessions } from "./store.ts";

/** Signs one of my devices out. Another person's session is as if it were not there. */
export const endDevice = act(
  "identity/end-device",
  async ({ tx, me, now, tell, note }, sessionId: string) => {
    const which = { personId: me.personId, only: sessionId, why: "ended-from-elsewhere" };
    const [ended] = await endSessions(tx, now, which);
    if (ended === undefined) {
      throw new HouseError("identity/session-not-found");
    }

    note({ subject: `session:${ended}` });
    tell(streamOf(sessionStream, ended), "identity/session-ended", {
      personId: me.personId,
      sessionId: ended,
    });
    return { done: true as const };
  },
);
