import { HouseError } from "@plenary/contract/errors";
import type { LeaveDecision } from "@plenary/contract/meetings/notices";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { authorize } from "../plan/policy.ts";
import { findMeeting } from "../store.ts";
import * as store from "./store.ts";

interface Deciding {
  meetingId: string;
  personId: string;
  decision: LeaveDecision;
}

/** Grants or refuses a request for leave. */
export const decideLeave = act(
  "meetings/decide-leave",
  async ({ tx, me, note }, { meetingId, personId, decision }: Deciding): Promise<Done> => {
    const meeting = await findMeeting(tx, meetingId);
    authorize(me, "addPeople", meeting);
    const notice = await store.lockNotice(tx, meetingId, personId);
    if (notice?.answer !== "leave") {
      throw new HouseError("meetings/leave-not-asked");
    }

    await store.changeNotice(tx, notice, { decision, decided_by: me.name });

    note({ subject: `meeting:${meetingId}`, personId, decision });
    return { done: true };
  },
);
