import { HouseError } from "@plenary/contract/errors";
import type { MeetingRole, VenueKind } from "@plenary/contract/meetings/schema";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import { findHolders, type Holder } from "../../identity/index.ts";
import { withNames } from "../roster/withNames.ts";
import { addRoster } from "../store.create.ts";
import { venuesOf } from "../store.ts";
import type { VenueRow } from "../tables.ts";
import * as store from "./store.ts";

/** A venue to be: at a place, or named. */
export interface VenueWish {
  placeId: string | null;
  name: string | null;
  kind: VenueKind;
}

// Seven bits tell synthetic cameras apart.
const mostVenues = 128;

/**
 * Adds venues to a meeting. What the place had last time is taken over; operator and screen come with
 * the posts given for that place. Places that stand already are left out.
 */
export async function planVenues(
  tx: Tx,
  meeting: { id: string; committee_id: string },
  wishes: readonly VenueWish[],
): Promise<{ venues: VenueRow[]; personIds: string[] }> {
  const present = await venuesOf(tx, meeting.id);
  const wanted = wishes.filter(
    ({ placeId }) => placeId === null || !present.some((venue) => venue.place_id === placeId),
  );
  if (wanted.length === 0) {
    return { venues: [], personIds: [] };
  }
  if (present.length + wanted.length > mostVenues) {
    throw new HouseError("meetings/too-many-venues", { mostVenues });
  }
  const mains = [...present, ...wanted].filter((venue) => venue.kind === "main");
  if (mains.length > 1) {
    throw new HouseError("meetings/main-venue-taken");
  }

  const known = await readKnown(tx, meeting.committee_id);
  const codes = freeCodes(present);
  const last = Math.max(0, ...present.map((venue) => venue.sort));
  const rows = wanted.map((wish, i) => rowOf(meeting.id, wish, known, last + i + 1, codes[i] ?? 0));
  const venues = await store.addVenues(tx, rows);
  const entries = venues.flatMap((venue) => crewOf(venue, known.holders));
  const named = await withNames(tx, meeting.committee_id, entries);
  return { venues, personIds: await addRoster(tx, meeting.id, named) };
}

async function readKnown(tx: Reader, committeeId: string) {
  const places = await store.placesOf(tx, committeeId);
  const earlier = await store.latestVenues(tx, committeeId);
  const holders = await findHolders(tx, committeeId, ["operator", "venue"]);
  return { places, earlier, holders };
}

type Known = Awaited<ReturnType<typeof readKnown>>;

function rowOf(
  meetingId: string,
  { placeId, name, kind }: VenueWish,
  { places, earlier, holders }: Known,
  sort: number,
  code: number,
) {
  const place = places.find((each) => each.id === placeId);
  if (placeId !== null && !place) {
    throw new HouseError("meetings/venue-not-found");
  }
  const before = placeId === null && kind !== "main" ? undefined : earlier.get(placeId);
  const operator = placeId === null ? undefined : holderAt(holders, "operator", placeId);
  return {
    ...{ meeting_id: meetingId, place_id: placeId, kind, sort, code },
    name: name ?? before?.name ?? `${place?.name.slice(0, -1) ?? ""}分会场`,
    initials: place?.initials ?? before?.initials ?? "",
    expected_heads: before?.expected_heads ?? 0,
    operator_name: operator?.name ?? "",
    operator_phone: operator?.phone ?? "",
  };
}

const holderAt = (holders: readonly Holder[], kind: "operator" | "venue", placeId: string) =>
  holders.find((each) => each.kind === kind && each.scopeId === placeId);

/** Who works a venue by post: its operator, and its screen. */
function crewOf(venue: VenueRow, holders: readonly Holder[]) {
  const kinds = ["operator", "venue"] as const satisfies MeetingRole[];
  return kinds.flatMap((kind) => {
    const mine = holders.filter(
      (each) => each.kind === kind && each.scopeId === (venue.place_id ?? null),
    );
    // A post without a place is the main venue's only where there is one such post.
    const isSure = venue.place_id !== null || (venue.kind === "main" && mine.length === 1);
    return isSure ? mine.map(({ personId }) => ({ personId, role: kind, venueId: venue.id })) : [];
  });
}

const freeCodes = (present: readonly VenueRow[]): number[] => {
  const taken = new Set(present.map((venue) => venue.code));
  return Array.from({ length: mostVenues }, (_each, code) => code).filter(
    (code) => !taken.has(code),
  );
};
