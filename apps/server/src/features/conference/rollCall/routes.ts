import { CallRoll, MarkRoll } from "@plenary/contract/conference/rollCall/operations";
import type { ServeInHall } from "../inHall.ts";
import { callRoll } from "./callRoll.ts";
import { markRoll } from "./markRoll.ts";

/** The steps of the roll call, and what it finds. */
export function rollCallRoutes(hall: ServeInHall): void {
  hall(CallRoll, callRoll, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(MarkRoll, markRoll, ({ params, body }) => ({
    ...{ meetingId: params.id, venueId: params.venueId },
    mark: body,
  }));
}
