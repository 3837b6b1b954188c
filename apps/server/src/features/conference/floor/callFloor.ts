import type { FloorEntry } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { saveHall } from "../saveHall.ts";
import { isJoined } from "../stage/stages.ts";
import { callOrGive } from "./callOrGive.ts";
import { entryOf, isNext, presentEntry } from "./giveFloor.ts";
import { advanceFloor } from "./machine.ts";

/** Gives one of the queue the floor. The chair may overrule the order, and says why. */
export const callFloor = act(
  "conference/call-floor",
  async (
    ctx,
    input: { meetingId: string; floorId: string; reason: string },
  ): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "preside");
    const entry = entryOf(hall, input.floorId);
    advanceFloor(entry.state, "call");
    const reason = plainLine(input.reason);
    const isInTurn = isNext(hall, entry);
    // Said before a reason is asked for: none would help.
    if (!isJoined(hall, entry.venueId)) {
      throw new HouseError("conference/venue-away", { venueId: entry.venueId });
    }
    if (!isInTurn && reason === "") {
      throw new HouseError("conference/reason-needed");
    }

    callOrGive(ctx, hall, entry, isInTurn ? null : reason);

    await saveHall(ctx, hall);
    return presentEntry(entry);
  },
);
