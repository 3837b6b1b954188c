import type { Line } from "@plenary/contract/conference/schema";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { openHallUnasked } from "../openHall.ts";
import { isOn } from "../policy.ts";
import { saveLine } from "../store.reports.ts";
import { deskStream } from "../streams.ts";

/** Keeps the latest line of each venue that has reported, and shows it to the desk. */
export const noteLines = act(
  "conference/note-lines",
  async (
    ctx,
    input: { meetingId: string; lines: Record<string, Line> },
  ): Promise<{ noted: number }> => {
    const { meetingId } = input;
    const hall = await openHallUnasked(ctx, meetingId);
    if (!hall || !isOn(hall.live.state)) {
      return { noted: 0 };
    }
    const noted: Record<string, Line> = {};
    for (const { id: venueId, isOpen } of hall.live.venues) {
      const line = input.lines[venueId];
      if (line) {
        await saveLine(ctx.tx, { meetingId, venueId, isOpen }, line);
        noted[venueId] = line;
      }
    }
    const count = Object.keys(noted).length;
    if (count > 0) {
      ctx.tell(streamOf(deskStream, meetingId), "conference/lines", { lines: noted });
    }
    return { noted: count };
  },
);
