import type { FloorEntry } from "@plenary/contract/conference/schema";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { backToMain } from "../stage/stages.ts";
import { entryOf, presentEntry, venueName } from "./giveFloor.ts";
import { advanceFloor } from "./machine.ts";

/** Does not give the floor; the venue is shown why. */
export const refuseFloor = act(
  "conference/refuse-floor",
  async (
    ctx,
    input: { meetingId: string; floorId: string; reason: string },
  ): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "preside");
    const entry = entryOf(hall, input.floorId);
    const wasCalled = entry.state === "called";
    entry.state = advanceFloor(entry.state, "refuse");
    entry.calledAt = null;
    entry.note = plainLine(input.reason);
    if (wasCalled) {
      backToMain(hall);
    }
    record(ctx, hall, "refused", {
      speaker: entry.speaker,
      venue: venueName(hall, entry.venueId),
      reason: entry.note,
    });

    await saveHall(ctx, hall);
    return presentEntry(entry);
  },
);
