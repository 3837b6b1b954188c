import { act } from "../../../platform/log/act.ts";
import { authorize } from "../plan/policy.ts";
import { findMeeting } from "../store.ts";
import * as store from "./store.ts";

/** Reminds those who have not answered. */
export const remind = act("meetings/remind", async ({ tx, me, now, note }, meetingId: string) => {
  const meeting = await findMeeting(tx, meetingId);
  authorize(me, "remind", meeting);

  const reminded = await store.remindSilent(tx, meetingId, now);

  note({ subject: `meeting:${meetingId}`, reminded });
  return { reminded };
});
