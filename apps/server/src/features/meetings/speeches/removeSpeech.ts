import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import * as store from "./store.ts";

/** Takes a booked speech out; the speaker stays on the roster. */
export const removeSpeech = act(
  "meetings/remove-speech",
  async (ctx, { meetingId, speechId }: { meetingId: string; speechId: string }) => {
    const meeting = await openPlan(ctx, meetingId, "edit");
    const speech = await store.findSpeech(ctx.tx, meetingId, speechId);
    if (!speech) {
      throw new HouseError("meetings/speech-not-found");
    }

    await store.removeSpeech(ctx.tx, speechId);

    return closePlan(ctx, meeting, {
      ...{ what: "speech-removed", of: speech.name, fields: ["speeches"] },
    });
  },
);
