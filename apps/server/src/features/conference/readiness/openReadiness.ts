import type { Readiness } from "@plenary/contract/conference/readiness/schema";
import type { HallVenue } from "@plenary/contract/conference/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import type { AskedHall } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { refuseOthersVenue } from "../policy.ts";
import { saveHall } from "../saveHall.ts";
import { deskStream } from "../streams.ts";
import { venueOf } from "../venues/venueOf.ts";
import * as store from "./store.ts";

export interface OfVenue {
  meetingId: string;
  venueId: string;
}

/** Opens the readiness of a venue for one act: an operator's for the own venue, director and clerk for any. */
export async function openReadiness(
  ctx: ActContext,
  { meetingId, venueId }: OfVenue,
): Promise<{ hall: AskedHall; venue: HallVenue; before: Readiness }> {
  const hall = await openHall(ctx, meetingId, "tickReadiness");
  const venue = venueOf(hall, venueId);
  refuseOthersVenue(hall.standing, venueId);
  const before = await store.readinessOfVenue(ctx.tx, meetingId, venueId);
  return { hall, venue, before };
}

/** Writes and tells it. */
export async function keepReadiness(
  ctx: ActContext,
  hall: AskedHall,
  venueId: string,
  readiness: Readiness,
): Promise<Readiness> {
  const { meetingId } = hall.meeting;
  await store.saveReadiness(ctx.tx, meetingId, venueId, readiness);
  ctx.tell(streamOf(deskStream, meetingId), "conference/readiness-set", {
    venues: { [venueId]: readiness },
  });
  await saveHall(ctx, hall);
  return readiness;
}
