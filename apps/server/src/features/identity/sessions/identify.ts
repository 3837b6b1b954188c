import type { Actor } from "../../../platform/actor.ts";
import type { Clock } from "../../../platform/clock/clock.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { Identified } from "../../../platform/http/serve.ts";
import { readToken, type SessionCookie } from "../cookie.ts";
import { lackOf } from "../machine.ts";
import { carries } from "../rights.ts";
import { findByToken, type RunningSession, touch } from "./store.ts";

const seenEveryMs = 60_000;

/** Makes the function that answers who is behind a Cookie header; null for nobody. */
export function makeIdentify(deps: {
  database: Database;
  clock: Clock;
  cookie: SessionCookie;
}): (header: string | undefined) => Promise<Identified | null> {
  const { clock, cookie, database } = deps;
  return async (header) => {
    const token = readToken(header, cookie);
    if (!token) {
      return null;
    }
    const now = clock.now();
    const session = await findByToken(database.pool, token, now);
    if (!session) {
      return null;
    }
    if (now.getTime() - session.lastSeenAt.getTime() >= seenEveryMs) {
      await touch(database.pool, session.id, now);
    }
    return {
      actor: actorOf(session),
      isOpen: session.stage === "open",
      lacks: lackOf(session.stage),
    };
  };
}

function actorOf(session: RunningSession): Actor {
  // A session that is not whole acts in no post yet.
  const isWhole = session.stage === "open";
  return {
    personId: session.personId,
    name: session.name,
    postId: isWhole ? session.postId : null,
    committeeId: isWhole ? session.committeeId : null,
    sessionId: session.id,
    scopeId: isWhole ? session.scopeId : null,
    holds: (right) => isWhole && carries(session.kind, right),
  };
}
