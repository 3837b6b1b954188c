import { HouseError } from "@plenary/contract/errors";
import type { SpeechState } from "@plenary/contract/meetings/plan";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { traceOf } from "../plan/traceOf.ts";
import { requireVenue } from "../venues/requireVenue.ts";
import * as store from "./store.ts";

interface SpeechEdit {
  meetingId: string;
  speechId: string;
  base: number;
  set: {
    subject?: string;
    venueId?: string;
    minutes?: number;
    manuscript?: string;
    state?: SpeechState;
  };
}

/**
 * Changes a booked speech. Its state is set by hand in both directions: 报名, 入选, 稿件审定. A manuscript
 * that is changed after it was approved is to be approved again.
 */
export const editSpeech = act("meetings/edit-speech", async (ctx, input: SpeechEdit) => {
  const { meetingId, speechId, base, set } = input;
  const fields = Object.keys(set).map((field) => `speech:${speechId}:${field}`);
  const meeting = await openPlan(ctx, meetingId, "edit", { base, fields });
  const speech = await store.findSpeech(ctx.tx, meetingId, speechId);
  if (!speech) {
    throw new HouseError("meetings/speech-not-found");
  }
  await requireVenue(ctx.tx, meetingId, set.venueId ?? null);

  const { venueId, ...plain } = set;
  const isReopened =
    set.manuscript !== undefined && set.state === undefined && speech.state === "approved";
  await store.changeSpeech(ctx.tx, speechId, {
    ...plain,
    ...(venueId === undefined ? {} : { venue_id: venueId }),
    ...(isReopened ? { state: "chosen" as const } : {}),
  });

  const { subject, minutes, manuscript, state } = speech;
  const was = { subject, minutes, manuscript, state, venueId: speech.venue_id };
  return closePlan(ctx, meeting, traceOf("speech", speech.name, was, set, fields));
});
