import type { ActContext } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { endSessions } from "../sessions/store.ts";
import { sessionStream } from "../streams.ts";

/** Signs a person out everywhere; sockets are cut and seats are lost by the facts told. */
export async function endAllSessions(
  { tx, now, tell }: Pick<ActContext, "tx" | "now" | "tell">,
  personId: string,
  why: string,
): Promise<void> {
  for (const sessionId of await endSessions(tx, now, { personId, why })) {
    tell(streamOf(sessionStream, sessionId), "identity/session-ended", { personId, sessionId });
  }
}
