import {
  CallRoll,
  DownloadRollSheet,
  MarkRoll,
} from "@plenary/contract/conference/rollCall/operations";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import type { ServeInHall } from "../inHall.ts";
import { callRoll } from "./callRoll.ts";
import { downloadRollSheet } from "./downloadRollSheet.ts";
import { markRoll } from "./markRoll.ts";

/** The steps of the roll call, what it finds, and the sheet that comes of it. */
export function rollCallRoutes(hall: ServeInHall, serve: Serve, { db }: Server): void {
  hall(CallRoll, callRoll, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(MarkRoll, markRoll, ({ params, body }) => ({
    ...{ meetingId: params.id, venueId: params.venueId },
    mark: body,
  }));
  serve(DownloadRollSheet, async ({ actor, params, reply }) => {
    const wish = { meetingId: params.id, kind: params.kind };
    const { bytes, headers } = await downloadRollSheet(db, actor, wish);
    return reply.headers(headers).send(bytes);
  });
}
