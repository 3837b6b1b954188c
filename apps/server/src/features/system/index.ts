import type { Feature } from "../../platform/feature.ts";
import { systemRoutes } from "./routes.ts";
import type { SystemOptions } from "./readSystem.ts";

export type { SystemOptions } from "./readSystem.ts";

/** How the system stands, for its administrator. It has no tables: it reads what the platform knows. */
export const systemFeature = (options: SystemOptions): Feature => ({
  name: "system",
  routes: (serve, server) => systemRoutes(serve, server, options),
  streams: [],
});
