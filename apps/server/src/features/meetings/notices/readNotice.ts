import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { ownNotice } from "./ownNotice.ts";
import * as store from "./store.ts";

/** Keeps when somebody first read the notice. */
export const readNotice = act(
  "meetings/read-notice",
  async ({ tx, me, now, note }, meetingId: string): Promise<Done> => {
    const notice = await ownNotice(tx, meetingId, me);
    if (notice.read_at === null) {
      await store.changeNotice(tx, notice, { read_at: now });
    }
    note({ subject: `meeting:${meetingId}` });
    return { done: true };
  },
);
