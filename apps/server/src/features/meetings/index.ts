import type { Feature } from "../../platform/feature.ts";
import { meetingStream } from "./plan/streams.ts";
import { meetingsRoutes } from "./routes.ts";

import { meetingFiles } from "./speeches/meetingFiles.ts";

export { advanceMeeting } from "./advanceMeeting.ts";
export { createMeeting } from "./createMeeting.ts";
export { createPlaces } from "./createPlaces.ts";
export type { NewMeeting } from "./newMeeting.ts";
export { meetingStream } from "./plan/streams.ts";
export {
  findMeetingOfGroup,
  type HallMeeting,
  openMeetingIds,
  readAgenda,
  readBooked,
  readForHall,
} from "./readForHall.ts";
export { readHead } from "./readHead.ts";
export { type RosterStanding, standingOf, standingsOf } from "./standingOf.ts";

/** Meetings with agenda, venues, booked speeches and rosters; their live side is `conference`. */
export const meetingsFeature: Feature = {
  name: "meetings",
  routes: meetingsRoutes,
  streams: [meetingStream],
  fileOwners: [meetingFiles],
};
