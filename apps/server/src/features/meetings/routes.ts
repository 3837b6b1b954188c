import { ListMaterials } from "@plenary/contract/meetings/plan";
import { ListMeetings, ReadMeeting } from "@plenary/contract/meetings/schema";
import type { Server } from "../../platform/feature.ts";
import type { Serve } from "../../platform/http/serve.ts";
import { listMeetings } from "./listMeetings.ts";
import { noticeRoutes } from "./notices/routes.ts";
import { planPartRoutes } from "./plan/routes.parts.ts";
import { planRoutes } from "./plan/routes.ts";
import { readMeeting } from "./readMeeting.ts";
import { listMaterials } from "./speeches/listMaterials.ts";

/** HTTP in, HTTP out. No SQL and no rule lives here. */
export function meetingsRoutes(serve: Serve, server: Server): void {
  const { db } = server;
  serve(ListMeetings, async ({ actor }) => ({ meetings: await listMeetings(db, actor) }));
  serve(ReadMeeting, async ({ actor, params }) => readMeeting(db, actor, params.id));
  serve(ListMaterials, async ({ actor, params }) => ({
    materials: await listMaterials(db, actor, params.id),
  }));
  planRoutes(serve, server);
  planPartRoutes(serve, server);
  noticeRoutes(serve, server);
}
