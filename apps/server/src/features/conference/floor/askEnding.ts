import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { holderOf, venueName } from "./giveFloor.ts";

/** 请结束: asks the speaker to come to an end. Asking again is told again. */
export const askEnding = act(
  "conference/ask-ending",
  async (ctx, input: { meetingId: string }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "preside");
    const speaker = holderOf(hall);
    if (speaker?.state !== "speaking") {
      throw new HouseError("conference/nobody-speaking");
    }
    hall.live.endingAskedAt = hall.now;
    record(ctx, hall, "ending-asked", {
      speaker: speaker.speaker,
      venue: venueName(hall, speaker.venueId),
    });

    await saveHall(ctx, hall);
    return { done: true };
  },
);
