import { randomUUID } from "node:crypto";
import type { Db } from "../../platform/db/database.ts";
import type { Routine } from "../../platform/jobs/jobs.ts";
import { act } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { finishPost, overduePosts } from "./accounts/store.ts";
import { forgetStale } from "./credentials/store.attempts.ts";
import { endExpired, expiredSessions } from "./sessions/store.ts";
import { sessionStream } from "./streams.ts";

const day = 24 * 3_600_000;

/** Ends what time has ended, so that open sockets hear of it too. */
export const sweep = act("identity/sweep", async ({ tx, now, tell, note }) => {
  const sessions = await endExpired(tx, now);
  for (const ended of sessions) {
    tell(streamOf(sessionStream, ended.sessionId), "identity/session-ended", ended);
  }
  const posts = await overduePosts(tx, now);
  for (const post of posts) {
    for (const sessionId of await finishPost(tx, now, post.id, null)) {
      const { personId } = post;
      tell(streamOf(sessionStream, sessionId), "identity/session-changed", { personId });
    }
  }
  note({ sessions: sessions.length, posts: posts.length });
  return { done: true as const };
});

/** Is anything over? Only then is there something to write, and to audit. */
export async function isSweepDue(db: Db, now: Date): Promise<boolean> {
  return (await expiredSessions(db, now)) > 0 || (await overduePosts(db, now)).length > 0;
}

/** Every minute: sessions unused or used up, posts whose last day is over, counts of old failures. */
export const sweepRoutine: Routine = {
  name: "identity/sweep",
  cron: "* * * * *",
  run: async ({ command, db, now }) => {
    await forgetStale(db, new Date(now.getTime() - day));
    if (await isSweepDue(db, now)) {
      await command(randomUUID(), sweep, undefined);
    }
  },
};
