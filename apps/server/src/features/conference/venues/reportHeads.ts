import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { saveHeads } from "../store.reports.ts";
import { deskStream } from "../streams.ts";
import { venueOf } from "./venueOf.ts";

/** 实到人数: an operator's for the own venue; director and clerk for any. */
export const reportHeads = act(
  "conference/report-heads",
  async (ctx, input: { meetingId: string; venueId: string; heads: number }): Promise<Done> => {
    const { meetingId, venueId, heads } = input;
    const hall = await openHall(ctx, meetingId, "reportHeads");
    const venue = venueOf(hall, venueId);
    const { roles, venueId: own } = hall.standing;
    if (own !== venueId && !roles.includes("director") && !roles.includes("clerk")) {
      throw new HouseError("conference/not-allowed");
    }
    await saveHeads(ctx.tx, { meetingId, venueId, isOpen: venue.isOpen }, heads);
    record(ctx, hall, "heads-reported", { venue: venue.name, heads: String(heads) });

    ctx.tell(streamOf(deskStream, meetingId), "conference/heads-reported", { venueId, heads });
    await saveHall(ctx, hall);
    return { done: true };
  },
);
