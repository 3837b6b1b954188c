import { act } from "../../../platform/log/act.ts";
import { authorize } from "../policy.ts";
import { findStanding } from "../store.ts";
import { markUpTo } from "./store.ts";

/**
 * Says how far a person has read. Never back, never beyond the last post; what others see of it is
 * told apart, coalesced (`tellReads`). Throws `groups/not-found`.
 */
export const markRead = act(
  "groups/read",
  async ({ tx, me, note }, { groupId, upTo }: { groupId: string; upTo: number }) => {
    authorize("read", await findStanding(tx, groupId, me.personId));

    const wentOn = await markUpTo(tx, groupId, me.personId, upTo);

    note({ subject: `group:${groupId}`, upTo });
    return { wentOn };
  },
);
