import {
  InviteVenue,
  OpenVenue,
  RemoveVenue,
  ReportHeads,
  SilenceAll,
} from "@plenary/contract/conference/operations";
import type { ServeInHall } from "../inHall.ts";
import { inviteVenue } from "./inviteVenue.ts";
import { openVenue } from "./openVenue.ts";
import { removeVenue } from "./removeVenue.ts";
import { reportHeads } from "./reportHeads.ts";
import { silenceAll } from "./silenceAll.ts";

/** Microphones beside the floor, putting out and inviting, heads. */
export function venueRoutes(hall: ServeInHall): void {
  const ids = ({ params }: { params: { id: string; venueId: string } }) => ({
    meetingId: params.id,
    venueId: params.venueId,
  });

  hall(OpenVenue, openVenue, (call) => ({ ...ids(call), ...call.body }));
  hall(SilenceAll, silenceAll, ({ params }) => ({ meetingId: params.id }));
  hall(RemoveVenue, removeVenue, (call) => ({ ...ids(call), ...call.body }));
  hall(InviteVenue, inviteVenue, ids);
  hall(ReportHeads, reportHeads, (call) => ({ ...ids(call), ...call.body }));
}
