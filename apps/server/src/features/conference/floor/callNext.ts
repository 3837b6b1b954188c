import { waitingQueue } from "@plenary/contract/conference/rules";
import type { FloorEntry } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { saveHall } from "../saveHall.ts";
import { callOrGive } from "./callOrGive.ts";
import { entryOf, holderOf, presentEntry } from "./giveFloor.ts";

/**
 * 下一位. While someone is called and has not answered yet nobody else is next, so that a button
 * pressed twice calls one venue.
 */
export const callNext = act(
  "conference/call-next",
  async (ctx, input: { meetingId: string }): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "preside");
    const holder = holderOf(hall);
    if (holder?.state === "called") {
      throw new HouseError("conference/floor-wrong-state", { floorId: holder.id });
    }
    const [next] = waitingQueue(hall.live.floor);
    if (!next) {
      throw new HouseError("conference/queue-empty");
    }
    const entry = entryOf(hall, next.id);

    callOrGive(ctx, hall, entry, null);

    await saveHall(ctx, hall);
    return presentEntry(entry);
  },
);
