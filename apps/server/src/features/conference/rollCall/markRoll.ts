import { rolledVenues } from "@plenary/contract/conference/rollCall/rules";
import type { RollMark, RollMarking } from "@plenary/contract/conference/rollCall/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { saveHall } from "../saveHall.ts";
import { noteMark } from "./noteMark.ts";

interface Input {
  meetingId: string;
  venueId: string;
  mark: RollMarking;
}

/** Notes what the roll call found of a venue, called now or before. */
export const markRoll = act(
  "conference/mark-roll",
  async (ctx, input: Input): Promise<RollMark> => {
    const hall = await openHall(ctx, input.meetingId, "callRoll");
    if (!rolledVenues(hall.live.venues).some(({ id }) => id === input.venueId)) {
      throw new HouseError("conference/venue-not-found");
    }
    const mark = await noteMark(ctx, hall, input.venueId, input.mark);

    await saveHall(ctx, hall);
    return mark;
  },
);
