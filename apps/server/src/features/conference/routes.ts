import { BeginItem, MoveSitting, ReadStanding } from "@plenary/contract/conference/operations";
import type { Server } from "../../platform/feature.ts";
import type { Serve } from "../../platform/http/serve.ts";
import { floorRoutes } from "./floor/routes.ts";
import { inHall } from "./inHall.ts";
import { pickRoutes } from "./picks/routes.ts";
import { readinessRoutes } from "./readiness/routes.ts";
import { rollCallRoutes } from "./rollCall/routes.ts";
import { seatRoutes } from "./seats/routes.ts";
import { beginItem } from "./sitting/beginItem.ts";
import { moveSitting } from "./sitting/moveSitting.ts";
import { readStanding } from "./sitting/readStanding.ts";
import { stageRoutes } from "./stage/routes.ts";
import { venueRoutes } from "./venues/routes.ts";

/** HTTP in, HTTP out. No SQL and no rule lives here. */
export function conferenceRoutes(serve: Serve, server: Server): void {
  const hall = inHall(serve, server);
  serve(ReadStanding, async ({ actor, params }) => readStanding(server.db, actor, params.id));
  hall(MoveSitting, moveSitting, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(BeginItem, beginItem, ({ params, body }) => ({ meetingId: params.id, ...body }));
  seatRoutes(hall, serve, server);
  floorRoutes(hall);
  stageRoutes(hall);
  venueRoutes(hall);
  pickRoutes(hall);
  rollCallRoutes(hall, serve, server);
  readinessRoutes(hall, serve, server);
}
