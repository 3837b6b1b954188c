import { HouseError } from "@plenary/contract/errors";
import { groupShape } from "@plenary/contract/groups/events";
import { recentPosts } from "@plenary/contract/groups/rules";
import { defineStream } from "../../platform/log/defineStream.ts";
import { presentLive } from "./present.ts";
import { findGroup, findStanding } from "./store.ts";
import { listPostsBefore } from "./posts/store.ts";

/** `group:<id>`: followed by those who belong to the group; opens with its newest posts. */
export const groupStream = defineStream({
  ...groupShape,
  mayFollow: async (db, me, id) => {
    const standing = await findStanding(db, id, me.personId);
    if (!standing || standing.role === null) {
      throw new HouseError("platform/stream-not-found");
    }
  },
  snapshot: async (tx, id) => {
    const group = await findGroup(tx, id);
    if (!group) {
      throw new HouseError("platform/stream-not-found");
    }
    return presentLive(group, await listPostsBefore(tx, id, null, recentPosts));
  },
});
