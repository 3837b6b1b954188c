import { mayBeHeard } from "@plenary/contract/conference/rules";
import type { Permissions } from "../../../platform/media/index.ts";
import type { HallState } from "../hall.ts";

/** Whoever watches: sees and hears, and sends nothing. */
export const watching: Permissions = {
  canPublish: false,
  canPublishSources: [],
  canSubscribe: true,
  canPublishData: false,
};

/** A venue's screen sends its picture always, and its sound only while it may be heard. */
export function venueGrants(
  live: Pick<HallState, "floor" | "state" | "rollCall">,
  venue: {
    id: string;
    isOpen: boolean;
  },
): Permissions {
  const isHeard = mayBeHeard(venue.id, venue.isOpen, live.floor, live.state, live.rollCall);
  return {
    ...watching,
    canPublish: true,
    canPublishSources: isHeard ? ["camera", "microphone"] : ["camera"],
  };
}
