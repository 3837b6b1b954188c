import type { FloorEntry } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { entryOf, presentEntry, venueName } from "./giveFloor.ts";
import { advanceFloor } from "./machine.ts";

const minuteMs = 60_000;

/** The called venue's own screen says that its microphone is open: the speech and its clock begin. */
export const answerCall = act(
  "conference/answer-call",
  async (ctx, input: { meetingId: string; floorId: string }): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "answer");
    const entry = entryOf(hall, input.floorId);
    if (entry.venueId !== hall.standing.venueId) {
      throw new HouseError("conference/not-allowed");
    }
    entry.state = advanceFloor(entry.state, "answer");
    entry.calledAt = null;
    hall.live.clock = {
      floorId: entry.id,
      limitMs: entry.minutes * minuteMs,
      startedAt: hall.now,
      pausedAt: null,
      pausedMs: 0,
    };
    const venue = venueName(hall, entry.venueId);
    record(ctx, hall, "answered", { speaker: entry.speaker, venue });

    await saveHall(ctx, hall);
    return presentEntry(entry);
  },
);
