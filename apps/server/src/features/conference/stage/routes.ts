import { ArmStage, HoldDesk, TakeArmed } from "@plenary/contract/conference/operations";
import { BroadcastVenue, LockStage, SetTour } from "@plenary/contract/conference/stage/operations";
import type { ServeInHall } from "../inHall.ts";
import { armStage } from "./armStage.ts";
import { broadcastVenue } from "./broadcastVenue.ts";
import { holdDesk } from "./holdDesk.ts";
import { lockStage } from "./lockStage.ts";
import { takeArmed } from "./takeArmed.ts";
import { setTour } from "./tour/setTour.ts";

/** Preview, programme and the cut between them. */
export function stageRoutes(hall: ServeInHall): void {
  hall(ArmStage, armStage, ({ params, body }) => ({ meetingId: params.id, what: body }));
  hall(TakeArmed, takeArmed, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(HoldDesk, holdDesk, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(LockStage, lockStage, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(SetTour, setTour, ({ params, body }) => ({ meetingId: params.id, move: body }));
  hall(BroadcastVenue, broadcastVenue, ({ params }) => ({
    ...{ meetingId: params.id, venueId: params.venueId },
  }));
}
