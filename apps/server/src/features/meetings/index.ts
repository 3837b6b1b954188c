import type { Feature } from "../../platform/feature.ts";
import { meetingsRoutes } from "./routes.ts";

export { advanceMeeting } from "./advanceMeeting.ts";
export { createMeeting } from "./createMeeting.ts";
export { createPlaces } from "./createPlaces.ts";
export type { NewMeeting } from "./newMeeting.ts";
export {
  findMeetingOfGroup,
  type HallMeeting,
  openMeetingIds,
  readAgenda,
  readBooked,
  readForHall,
} from "./readForHall.ts";
export { type RosterStanding, standingOf, standingsOf } from "./standingOf.ts";

/** Meetings with agenda, venues, booked speeches and rosters; their live side is `conference`. */
export const meetingsFeature: Feature = {
  name: "meetings",
  routes: meetingsRoutes,
  streams: [],
};
