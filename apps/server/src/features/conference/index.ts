import type { Feature } from "../../platform/feature.ts";
import { stepTourOn, takeBackFloor } from "./jobs.ts";
import { countNewPosts, takeFoldedOff } from "./listens/groups.ts";
import { endSeatsOfPost, endSeatsOfSession } from "./listens/identity.ts";
import { followRosterChange } from "./listens/meetings.ts";
import { hallReports } from "./reports.ts";
import { conferenceRoutes } from "./routes.ts";
import { ownRooms } from "./seats/ownRooms.ts";
import { deskStream, sittingStream } from "./streams.ts";
import { serveWebhook } from "./webhook.ts";

export { readCourse } from "./readCourse.ts";
export { readActs, readReplay } from "./readReplay.ts";

/** The live side of a meeting: venues, seats, floor, stage, clock, picks. */
export const conferenceFeature: Feature = {
  name: "conference",
  routes: conferenceRoutes,
  plain: serveWebhook,
  streams: [sittingStream, deskStream],
  reports: (server) => hallReports(server).takers,
  listeners: [countNewPosts, takeFoldedOff, endSeatsOfSession, endSeatsOfPost, followRosterChange],
  jobs: [stepTourOn, takeBackFloor],
  begin: (server) => ownRooms(server),
};
