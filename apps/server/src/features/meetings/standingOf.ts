import { MeetingRole } from "@plenary/contract/meetings/schema";
import type { Actor } from "../../platform/actor.ts";
import type { Reader } from "../../platform/db/database.ts";
import { isHeld } from "./policy.ts";
import * as store from "./store.ts";
import type { RosterRow } from "./tables.ts";

export interface RosterStanding {
  meetingId: string;
  roles: MeetingRole[];
  venueId: string | null;
}

/** Someone, and what the post acted in allows. */
export type Asker = Pick<Actor, "personId" | "holds">;

/** Where someone stands in one meeting; null for a stranger and for a meeting that is not. */
export async function standingOf(
  tx: Reader,
  meetingId: string,
  me: Asker,
): Promise<RosterStanding | null> {
  return toStanding(meetingId, await store.rolesOf(tx, meetingId, [me.personId]), me);
}

/** Where each of these stands in one meeting. */
export async function standingsOf<A extends Asker>(
  tx: Reader,
  meetingId: string,
  askers: readonly A[],
): Promise<Map<A, RosterStanding | null>> {
  const people = askers.map(({ personId }) => personId);
  const rows = Map.groupBy(
    await store.rolesOf(tx, meetingId, people),
    ({ person_id }) => person_id,
  );
  return new Map(
    askers.map((each) => [each, toStanding(meetingId, rows.get(each.personId) ?? [], each)]),
  );
}

/**
 * What the roster names and the post acted in still gives; null when that is nothing. Roles in the
 * order of the contract; the venue one works for goes before the one one sits at.
 */
export function toStanding(
  meetingId: string,
  rows: readonly RosterRow[],
  me: Pick<Actor, "holds">,
): RosterStanding | null {
  const held = rows.filter(({ role }) => isHeld(role, me));
  if (held.length === 0) {
    return null;
  }
  const works = held.find((row) => row.role === "venue" || row.role === "operator");
  const sits = held.find((row) => row.venue_id !== null);
  return {
    meetingId,
    roles: MeetingRole.options.filter((role) => held.some((row) => row.role === role)),
    venueId: works?.venue_id ?? sits?.venue_id ?? null,
  };
}
