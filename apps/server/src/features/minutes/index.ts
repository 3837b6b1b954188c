import type { Feature } from "../../platform/feature.ts";
import { minutesRoutes } from "./routes.ts";
import { minutesStream } from "./streams.ts";

/** What remains of a sitting: its minutes, from draft to signature, and its timeline. */
export const minutesFeature: Feature = {
  name: "minutes",
  routes: minutesRoutes,
  streams: [minutesStream],
};
