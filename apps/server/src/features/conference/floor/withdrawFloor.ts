import { mayInHall } from "@plenary/contract/conference/rules";
import type { FloorEntry } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { backToMain } from "../stage/stages.ts";
import { entryOf, presentEntry, venueName } from "./giveFloor.ts";
import { advanceFloor } from "./machine.ts";

/** Takes a request back: a venue its own, and whoever presides any. */
export const withdrawFloor = act(
  "conference/withdraw-floor",
  async (ctx, input: { meetingId: string; floorId: string }): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "ask", "preside");
    const entry = entryOf(hall, input.floorId);
    const isOwn = entry.venueId === hall.standing.venueId;
    if (!isOwn && !mayInHall(hall.standing, "preside", hall.live.state)) {
      throw new HouseError("conference/not-allowed");
    }
    const wasCalled = entry.state === "called";
    entry.state = advanceFloor(entry.state, "withdraw");
    entry.calledAt = null;
    if (wasCalled) {
      backToMain(hall);
    }
    const venue = venueName(hall, entry.venueId);
    record(ctx, hall, "withdrawn", { speaker: entry.speaker, venue });

    await saveHall(ctx, hall);
    return presentEntry(entry);
  },
);
