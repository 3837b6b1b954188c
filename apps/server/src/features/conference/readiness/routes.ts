import {
  NoteReadiness,
  ReadReadiness,
  TickReadiness,
} from "@plenary/contract/conference/readiness/operations";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import type { ServeInHall } from "../inHall.ts";
import { noteReadiness } from "./noteReadiness.ts";
import { readReadiness } from "./readReadiness.ts";
import { tickReadiness } from "./tickReadiness.ts";

/** The readiness form of a venue. */
export function readinessRoutes(hall: ServeInHall, serve: Serve, server: Server): void {
  serve(ReadReadiness, async ({ actor, params }) =>
    readReadiness(server.db, actor, params.id, params.venueId),
  );
  hall(TickReadiness, tickReadiness, ({ params, body }) => ({
    ...{ meetingId: params.id, venueId: params.venueId, itemId: params.itemId },
    ...body,
  }));
  hall(NoteReadiness, noteReadiness, ({ params, body }) => ({
    ...{ meetingId: params.id, venueId: params.venueId },
    ...body,
  }));
}
