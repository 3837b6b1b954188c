import { HouseError } from "@plenary/contract/errors";
import type { MeetingStep, SittingState } from "@plenary/contract/meetings/schema";
import type { ActContext } from "../../platform/log/act.ts";
import { advance, sittingState } from "./machine.ts";
import * as store from "./store.ts";

/** Takes a meeting one step on, and answers where it is then. The caller has asked who may. */
export async function advanceMeeting(
  { tx }: Pick<ActContext, "tx">,
  meetingId: string,
  step: MeetingStep,
): Promise<SittingState> {
  const meeting = await store.findMeeting(tx, meetingId);
  if (!meeting) {
    throw new HouseError("meetings/not-found");
  }
  const to = advance(meeting.state, step);
  if (!(await store.move(tx, meetingId, meeting.state, to))) {
    throw new HouseError("meetings/wrong-state", { from: meeting.state, step });
  }
  return sittingState(to);
}
