import { ArmStage, HoldDesk, TakeArmed } from "@plenary/contract/conference/operations";
import type { ServeInHall } from "../inHall.ts";
import { armStage } from "./armStage.ts";
import { holdDesk } from "./holdDesk.ts";
import { takeArmed } from "./takeArmed.ts";

/** Preview, programme and the cut between them. */
export function stageRoutes(hall: ServeInHall): void {
  hall(ArmStage, armStage, ({ params, body }) => ({ meetingId: params.id, what: body }));
  hall(TakeArmed, takeArmed, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(HoldDesk, holdDesk, ({ params, body }) => ({ meetingId: params.id, ...body }));
}
