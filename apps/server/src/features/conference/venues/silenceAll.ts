import { act } from "../../../platform/log/act.ts";
import { holderOf } from "../floor/giveFloor.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";

/** 全场静音: closes every microphone that does not hold the floor. Answers how many fell silent. */
export const silenceAll = act(
  "conference/silence-all",
  async (ctx, input: { meetingId: string }): Promise<{ closed: number }> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const holder = holderOf(hall);
    const open = hall.live.venues.filter((venue) => venue.isOpen);
    for (const venue of open) {
      venue.isOpen = false;
    }
    const closed = open.filter((venue) => venue.id !== holder?.venueId).length;
    record(ctx, hall, "silenced", { closed: String(closed) });

    await saveHall(ctx, hall);
    return { closed };
  },
);
