import { countReady } from "@plenary/contract/conference/readiness/rules";
import type { Readiness } from "@plenary/contract/conference/readiness/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { record } from "../record.ts";
import { keepReadiness, type OfVenue, openReadiness } from "./openReadiness.ts";
import * as store from "./store.ts";

/** Ticks one check of a venue, or takes the tick back. The first tick stands, with who gave it. */
export const tickReadiness = act(
  "conference/tick-readiness",
  async (ctx, input: OfVenue & { itemId: string; isReady: boolean }): Promise<Readiness> => {
    const { hall, venue, before } = await openReadiness(ctx, input);
    const items = await store.itemsOf(ctx.tx, hall.meeting.committeeId);
    if (!items.some(({ id }) => id === input.itemId)) {
      throw new HouseError("conference/check-not-found");
    }
    if ((before.ticks[input.itemId] !== undefined) === input.isReady) {
      return before;
    }
    const { [input.itemId]: _old, ...others } = before.ticks;
    const ticks = input.isReady
      ? { ...others, [input.itemId]: { at: hall.now, by: ctx.me.name } }
      : others;
    const after = { ...before, ticks };

    // The ticks keep their own time and name: the act list says when a venue is ready, and no more.
    const isReady = countReady(items, after).isReady;
    if (isReady !== countReady(items, before).isReady) {
      record(ctx, hall, isReady ? "venue-ready" : "venue-unready", { venue: venue.name });
    }
    return keepReadiness(ctx, hall, venue.id, after);
  },
);
