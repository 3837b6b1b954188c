import type { Reader } from "../../../platform/db/database.ts";
import { carries } from "../rights.ts";
import { postsActedIn } from "./store.ts";

/**
 * What the post that each of these sessions acts in allows now, for features that keep a place for a
 * session between its requests. Nothing for one that is over or whose post is; a session that never
 * was is missing.
 */
export async function rightsOfSessions(
  reader: Reader,
  sessionIds: readonly string[],
  now: Date,
): Promise<Map<string, { holds(right: string): boolean }>> {
  const sessions = await postsActedIn(reader, sessionIds, now);
  return new Map(
    sessions.map(({ id, kind }) => [id, { holds: (right: string) => carries(kind, right) }]),
  );
}
