import { isDeepStrictEqual } from "node:util";
import { recentPosts } from "@plenary/contract/groups/rules";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { lockGroup } from "../store.ts";
import { countReads, keepReads } from "./store.ts";
import { groupStream } from "../streams.ts";

/** Told at most twice a second, however many nodes ask for it. */
export const readsEveryMs = 500;

/**
 * Counts how many have read the recent posts and tells it when it has changed. Answers `early` when
 * it was told less than half a second ago: ask again.
 */
export const tellReads = act(
  "groups/tell-reads",
  async ({ tx, now, tell, note }, groupId: string): Promise<"told" | "same" | "early"> => {
    note({ subject: `group:${groupId}` });
    const group = await lockGroup(tx, groupId);
    if (!group) {
      return "same";
    }
    if (group.readsAt && Math.abs(now.getTime() - group.readsAt.getTime()) < readsEveryMs) {
      return "early";
    }
    const first = Math.max(1, group.lastNo - recentPosts + 1);
    const reads = await countReads(tx, groupId, first, group.lastNo);
    if (isDeepStrictEqual(reads, group.reads)) {
      return "same";
    }

    await keepReads(tx, groupId, reads, now);

    tell(streamOf(groupStream, groupId), "groups/read", { reads });
    return "told";
  },
);
