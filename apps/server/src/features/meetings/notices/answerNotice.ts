import { HouseError } from "@plenary/contract/errors";
import type { NoticeAnswer } from "@plenary/contract/meetings/notices";
import type { MeetingState } from "@plenary/contract/meetings/schema";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { findMeeting } from "../store.ts";
import { ownNotice } from "./ownNotice.ts";
import * as store from "./store.ts";

/** Until the doors open; then whoever is there is there. */
export const isAnswerable = (state: MeetingState): boolean =>
  state === "planned" || state === "ready";

interface Answering {
  meetingId: string;
  answer: NoticeAnswer;
  reason: string;
}

/** I come, or I ask for leave; a new answer goes before the old one and its decision. */
export const answerNotice = act(
  "meetings/answer-notice",
  async ({ tx, me, now, note }, { meetingId, answer, reason }: Answering): Promise<Done> => {
    const notice = await ownNotice(tx, meetingId, me);
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting) {
      throw new HouseError("meetings/notice-not-found");
    }
    if (!isAnswerable(meeting.state)) {
      throw new HouseError("meetings/wrong-state", { state: meeting.state });
    }

    await store.changeNotice(tx, notice, {
      ...{ answer, reason, answered_at: now, decision: null, decided_by: "" },
      read_at: notice.read_at ?? now,
    });

    note({ subject: `meeting:${meetingId}`, answer });
    return { done: true };
  },
);
