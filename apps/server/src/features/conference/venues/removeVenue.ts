import type { Done } from "@plenary/contract/operation";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { endFloor, holderOf } from "../floor/giveFloor.ts";
import { advanceFloor } from "../floor/machine.ts";
import type { Hall } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { putOn } from "../stage/stages.ts";
import { venueOf } from "./venueOf.ts";

/**
 * Puts a venue out: its speech ends, its requests are off, its picture leaves stage and preview, and
 * the engine lets it in no more, whatever token it still has.
 */
export const removeVenue = act(
  "conference/remove-venue",
  async (ctx, input: { meetingId: string; venueId: string; reason: string }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const venue = venueOf(hall, input.venueId);
    if (venue.link === "removed") {
      return { done: true };
    }
    if (holderOf(hall)?.venueId === venue.id) {
      endFloor(hall);
    }
    for (const entry of hall.live.floor) {
      if (entry.venueId === venue.id && entry.state === "waiting") {
        entry.state = advanceFloor(entry.state, "withdraw");
        entry.note = "venue-removed";
      }
    }
    venue.link = "removed";
    venue.linkSince = hall.now;
    venue.isOpen = false;
    clearPictures(hall, venue.id);
    record(ctx, hall, "removed", { venue: venue.name, reason: plainLine(input.reason) });

    await saveHall(ctx, hall);
    return { done: true };
  },
);

function clearPictures(hall: Hall, venueId: string): void {
  const { live } = hall;
  if (live.armed?.stage.cells.includes(venueId)) {
    live.armed = null;
    live.isArmedByHand = false;
  }
  if (live.stage.cells.includes(venueId)) {
    const cells = live.stage.cells.map((cell) => (cell === venueId ? null : cell));
    putOn(hall, { layout: live.stage.layout, cells, strip: null }, { keepsTour: true });
  }
}
