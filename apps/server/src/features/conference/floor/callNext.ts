import type { FloorEntry } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { saveHall } from "../saveHall.ts";
import { callOrGive } from "./callOrGive.ts";
import { holderOf, presentEntry, turns } from "./giveFloor.ts";

/**
 * 下一位: the first whose venue is there. While someone is called and has not answered yet nobody else
 * is next, so that a button pressed twice calls one venue.
 */
export const callNext = act(
  "conference/call-next",
  async (ctx, input: { meetingId: string }): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "preside");
    const holder = holderOf(hall);
    if (holder?.state === "called") {
      throw new HouseError("conference/floor-wrong-state", { floorId: holder.id });
    }
    const { next, passed } = turns(hall);
    const [away] = passed;
    if (!next) {
      throw away
        ? new HouseError("conference/venue-away", { venueId: away.venueId })
        : new HouseError("conference/queue-empty");
    }

    callOrGive(ctx, hall, next, null);

    await saveHall(ctx, hall);
    return presentEntry(next);
  },
);
