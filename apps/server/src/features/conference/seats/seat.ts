import type { Standing } from "@plenary/contract/conference/schema";

const prefix = "sitting:";

/** Name of a sitting's room in the engine. */
export const roomOf = (meetingId: string): string => `${prefix}${meetingId}`;

/** The sitting whose room this is, or null. */
export const meetingOfRoom = (room: string): string | null =>
  room.startsWith(prefix) ? room.slice(prefix.length) : null;

export const roomPrefix = prefix;

const venuePrefix = "venue:";

/** Who a venue's screen is in the engine: one at a time. */
export const venueIdentity = (venueId: string): string => `${venuePrefix}${venueId}`;

/** The venue behind an identity, or null for people. */
export const venueOfIdentity = (identity: string): string | null =>
  identity.startsWith(venuePrefix) ? identity.slice(venuePrefix.length) : null;

/** Which seat a standing gives: a venue's one screen, a place at the desk, or a watcher's. */
export function seatIdentity(standing: Standing, personId: string, lease: string): string {
  const { roles, venueId } = standing;
  if (roles.includes("venue") && venueId !== null) {
    return venueIdentity(venueId);
  }
  const isDesk = roles.some((role) => ["director", "clerk", "technician"].includes(role));
  // A part of the lease, so that two pages of one person do not put each other out.
  return `${isDesk ? "desk" : "watch"}:${personId}:${lease.slice(0, 8)}`;
}
