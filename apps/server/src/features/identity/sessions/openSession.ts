import type { SessionStage } from "@plenary/contract/identity/schema";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { sessionStream } from "../streams.ts";
import { endSessions, insertSession } from "./store.ts";

export interface Opening {
  /** Hex of the token's hash; the token itself never leaves the route. */
  tokenHash: string;
  personId: string;
  postId: string | null;
  stage: SessionStage;
  device: string;
  address: string;
  idleMs: number;
  absoluteMs: number;
  /** The session the browser came with: signing in again ends it, so that none is fixed from outside. */
  instead: { sessionId: string; personId: string } | null;
}

/** Begins a session for someone whose password was right. */
export const openSession = act(
  "identity/sign-in",
  async ({ tx, now, tell, note }, input: Opening) => {
    const { instead } = input;
    if (instead) {
      const which = { personId: instead.personId, only: instead.sessionId, why: "signed-in-again" };
      for (const id of await endSessions(tx, now, which)) {
        tell(streamOf(sessionStream, id), "identity/session-ended", {
          personId: instead.personId,
          sessionId: id,
        });
      }
    }
    const sessionId = await insertSession(tx, now, {
      tokenHash: Buffer.from(input.tokenHash, "hex"),
      personId: input.personId,
      postId: input.postId,
      stage: input.stage,
      device: input.device,
      address: input.address,
      idleMs: input.idleMs,
      endsAt: new Date(now.getTime() + input.absoluteMs),
    });
    note({ subject: `session:${sessionId}`, stage: input.stage, device: input.device });
    return { sessionId };
  },
);
