import type { Layout, Stage } from "@plenary/contract/conference/schema";
import { cellsOf } from "@plenary/contract/conference/stage/cellsOf";
import type { Pause } from "@plenary/contract/conference/stage/schema";
import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { entryOf, holderOf, venueName } from "../floor/giveFloor.ts";
import { advanceFloor } from "../floor/machine.ts";
import type { Hall } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { speakerStage } from "./stages.ts";

export type Arming =
  | { floorId: string }
  | { layout: Layout; venueIds: (string | null)[] }
  | { pause: Pause };

/** Loads the preview: a place of the queue, a layout with venues, or words for a pause. */
export const armStage = act(
  "conference/arm-stage",
  async (ctx, input: { meetingId: string; what: Arming }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const { live } = hall;
    if ("floorId" in input.what) {
      const entry = entryOf(hall, input.what.floorId);
      advanceFloor(entry.state, "call");
      live.armed = { stage: speakerStage(hall, entry), floorId: entry.id };
      const venue = venueName(hall, entry.venueId);
      record(ctx, hall, "armed-speaker", { speaker: entry.speaker, venue });
    } else if ("pause" in input.what) {
      const pause = { ...input.what.pause, text: plainLine(input.what.pause.text) };
      live.armed = { stage: { ...testCard, pause }, floorId: null };
      record(ctx, hall, "armed-pause", { text: pause.text });
    } else {
      const { layout, venueIds } = input.what;
      live.armed = { stage: stageOf(hall, layout, venueIds), floorId: null };
      record(ctx, hall, "armed", { venues: namesOf(hall, venueIds) });
    }
    live.isArmedByHand = true;

    await saveHall(ctx, hall);
    return { done: true };
  },
);

/** A stage without pictures. */
const testCard: Stage = { layout: "single", cells: [null], strip: null };

/** A layout with these venues; whoever holds the floor and is alone in the picture keeps the strip. */
function stageOf(hall: Hall, layout: Layout, venueIds: (string | null)[]): Stage {
  if (venueIds.length !== cellsOf[layout]) {
    throw new HouseError("conference/layout-mismatch", { layout, venues: venueIds.length });
  }
  for (const venueId of venueIds) {
    const venue = hall.live.venues.find((each) => each.id === venueId);
    if (venueId !== null && (!venue || venue.link === "removed")) {
      throw new HouseError("conference/venue-not-found", { venueId });
    }
  }
  const holder = holderOf(hall);
  if (layout === "single" && holder && venueIds[0] === holder.venueId) {
    return speakerStage(hall, holder);
  }
  return { layout, cells: venueIds, strip: null };
}

/** The names of venues, as the act list shows them; of two cells the empty one is shown too. */
export const namesOf = (hall: Hall, venueIds: readonly (string | null)[]): string => {
  const told = venueIds.length > 2 ? venueIds.filter((id) => id !== null) : venueIds;
  return told.map((id) => (id === null ? "—" : venueName(hall, id))).join(" · ") || "—";
};
