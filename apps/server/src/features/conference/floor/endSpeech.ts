import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { endFloor, venueName } from "./giveFloor.ts";

/**
 * Ends the speech: done, microphone closed, clock away, the main venue on the stage. A call that is
 * not answered yet is taken back, and its venue waits again.
 */
export const endSpeech = act(
  "conference/end-speech",
  async (ctx, input: { meetingId: string }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "preside");
    const holder = endFloor(hall);
    if (!holder) {
      throw new HouseError("conference/nobody-speaking");
    }
    record(ctx, hall, holder.state === "done" ? "ended" : "set-back", {
      speaker: holder.speaker,
      venue: venueName(hall, holder.venueId),
    });

    await saveHall(ctx, hall);
    return { done: true };
  },
);
