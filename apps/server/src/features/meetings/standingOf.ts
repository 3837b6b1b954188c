import { MeetingRole } from "@plenary/contract/meetings/schema";
import type { Actor } from "../../platform/actor.ts";
import type { Reader } from "../../platform/db/database.ts";
import * as store from "./store.ts";
import type { RosterRow } from "./tables.ts";

export interface RosterStanding {
  meetingId: string;
  roles: MeetingRole[];
  venueId: string | null;
}

/** Where someone stands in one meeting; null for a stranger and for a meeting that is not. */
export async function standingOf(
  tx: Reader,
  meetingId: string,
  me: Pick<Actor, "personId">,
): Promise<RosterStanding | null> {
  const rows = await store.rolesOf(tx, meetingId, me.personId);
  return rows.length === 0 ? null : toStanding(meetingId, rows);
}

/** Roles in the order of the contract; the venue one works for goes before the one one sits at. */
export function toStanding(meetingId: string, rows: readonly RosterRow[]): RosterStanding {
  const works = rows.find((row) => row.role === "venue" || row.role === "operator");
  const sits = rows.find((row) => row.venue_id !== null);
  return {
    meetingId,
    roles: MeetingRole.options.filter((role) => rows.some((row) => row.role === role)),
    venueId: works?.venue_id ?? sits?.venue_id ?? null,
  };
}

/** Those of these people who are on a meeting's roster. */
export const rosterOf = (
  tx: Reader,
  meetingId: string,
  people: readonly string[],
): Promise<string[]> => store.peopleOf(tx, meetingId, people);
