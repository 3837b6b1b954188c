import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { venueOf } from "./venueOf.ts";

/** Opens or closes one venue's microphone beside the floor. */
export const openVenue = act(
  "conference/open-venue",
  async (ctx, input: { meetingId: string; venueId: string; isOpen: boolean }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const venue = venueOf(hall, input.venueId);
    if (venue.link === "removed") {
      throw new HouseError("conference/venue-not-found");
    }
    if (venue.isOpen !== input.isOpen) {
      venue.isOpen = input.isOpen;
      const what = input.isOpen ? "microphone-opened" : "microphone-closed";
      record(ctx, hall, what, { venue: venue.name });
      await saveHall(ctx, hall);
    }
    return { done: true };
  },
);
