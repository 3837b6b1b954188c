import type { PersonCard, PostKind } from "@plenary/contract/identity/schema";
import type { PlaceChoice } from "@plenary/contract/meetings/choices";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { findPeople as findInIdentity, listBodies } from "../../identity/index.ts";
import type { PlaceRow } from "../tables.ts";
import { placesOf } from "../venues/store.ts";
import { requireDesk } from "./policy.ts";

const mostPeople = 500;

/** What venues and people are chosen by: places, sectors, special committees. */
export async function listChoices(tx: Reader, me: Actor) {
  const committeeId = requireDesk(me, "plan");
  const places = await placesOf(tx, committeeId);
  return { places: presentPlaces(places), ...(await listBodies(tx, committeeId)) };
}

/** Places in their order, each with its prefecture: a county stands behind the one it belongs to. */
function presentPlaces(places: readonly PlaceRow[]): PlaceChoice[] {
  let prefecture = "";
  return places.map(({ id, name, initials, pinyin, level }) => {
    prefecture = level === "county" ? prefecture : name;
    return { id, name, initials, pinyin, level, prefecture };
  });
}

interface PeopleQuery {
  search?: string | undefined;
  kind?: PostKind | undefined;
  sectorId?: string | undefined;
  specialCommitteeId?: string | undefined;
}

/** People of the reader's committee, to be put on a roster. Devices come with their venue. */
export async function findPeople(
  tx: Reader,
  me: Actor,
  { search, kind, sectorId, specialCommitteeId }: PeopleQuery,
): Promise<(PersonCard & { number: string })[]> {
  const committeeId = requireDesk(me, "plan");
  const found = await findInIdentity(tx, {
    ...{ committeeId, limit: mostPeople },
    ...(search === undefined ? {} : { search }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(sectorId === undefined ? {} : { sectorId }),
    ...(specialCommitteeId === undefined ? {} : { specialCommitteeId }),
  });
  return found
    .filter((person) => person.kind === "person")
    .map(({ id, name, title, sector, number }) => ({ id, name, title, sector, number }));
}
