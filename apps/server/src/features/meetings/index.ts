import type { Feature } from "../../platform/feature.ts";
import { meetingsRoutes } from "./routes.ts";

export { advanceMeeting } from "./advanceMeeting.ts";
export { createMeeting, type MadeMeeting, type NewMeeting } from "./createMeeting.ts";
export { createPlaces, type NewPlace } from "./createPlaces.ts";
export {
  type HallMeeting,
  type HallPlace,
  readAgenda,
  readBooked,
  readForHall,
} from "./readForHall.ts";
export { type RosterStanding, standingOf } from "./standingOf.ts";
export { findMeetingOfGroup, openMeetingIds, rosterOf } from "./lookUp.ts";

/** Meetings with agenda, venues, booked speeches and rosters; their live side is `conference`. */
export const meetingsFeature: Feature = {
  name: "meetings",
  routes: meetingsRoutes,
  streams: [],
};
