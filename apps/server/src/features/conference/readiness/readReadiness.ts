import { mayInHall } from "@plenary/contract/conference/rules";
import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { standingOf } from "../../meetings/index.ts";
import { authorize, refuseOthersVenue } from "../policy.ts";
import { readHall } from "../readHall.ts";
import * as hallStore from "../store.ts";
import * as store from "./store.ts";

/** 联调 of one venue: its checks, its ticks, and what its screen measures. */
export async function readReadiness(tx: Reader, me: Actor, meetingId: string, venueId: string) {
  const standing = await standingOf(tx, meetingId, me);
  const hall = await readHall(tx, meetingId);
  if (!hall) {
    throw new HouseError("conference/not-found");
  }
  authorize(standing, "readReadiness", hall.live.state);
  // Whoever sits at the desk sees every venue; an operator the own one.
  if (!mayInHall(standing, "followDesk", hall.live.state)) {
    refuseOthersVenue(standing, venueId);
  }
  if (!hall.live.venues.some(({ id }) => id === venueId)) {
    throw new HouseError("conference/venue-not-found");
  }
  const desk = (await hallStore.deskOf(tx, meetingId)).get(venueId);
  return {
    items: await store.itemsOf(tx, hall.meeting.committeeId),
    readiness: await store.readinessOfVenue(tx, meetingId, venueId),
    line: desk?.line ?? null,
    heads: desk?.heads ?? null,
  };
}
