import { LeaveSeat, TakeSeat } from "@plenary/contract/conference/operations";
import { HouseError } from "@plenary/contract/errors";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import type { ServeInHall } from "../inHall.ts";
import { leaveSeat } from "./leaveSeat.ts";
import { roomOf } from "./seat.ts";
import { takeSeat } from "./takeSeat.ts";

/** Short: the token of somebody removed works until it runs out. Pages ask anew to come back. */
const tokenSeconds = 90;
const enginePath = "/engine";

/** Seats in the engine's room. */
export function seatRoutes(hall: ServeInHall, serve: Serve, { media }: Server): void {
  serve(TakeSeat, async ({ params, body, command }) => {
    const { lease, takeOver } = body;
    const isEngineReady = media.url() !== undefined;
    const given = { meetingId: params.id, lease, takeOver, isEngineReady };
    const { identity, name, grants } = await command(takeSeat, given);

    const request = { room: roomOf(params.id), identity, name, grants, ttlSeconds: tokenSeconds };
    const token = await media.rooms.token(request);
    if (token === undefined) {
      throw new HouseError("conference/engine-away");
    }
    return { identity, token, enginePath, lease };
  });
  hall(LeaveSeat, leaveSeat, ({ params, body }) => ({ meetingId: params.id, lease: body.lease }));
}
