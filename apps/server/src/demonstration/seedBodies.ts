import type { CommitteeKey, DemoCommittee, Demonstration } from "../../demo/index.ts";
import {
  createCommittee,
  createSector,
  createSpecialCommittee,
  createTerm,
  createUnit,
} from "../features/identity/index.ts";
import { createPlaces } from "../features/meetings/index.ts";
import type { ActContext } from "../platform/log/act.ts";

export interface Body {
  id: string;
  name: string;
  termId: string;
  /** By name. */
  sectors: Map<string, string>;
  specials: Map<string, string>;
}

export interface Bodies {
  committees: Map<CommitteeKey, Body>;
  /** By name. */
  units: Map<string, string>;
  /** By the place's key. */
  places: Map<string, string>;
}

/** Committees with terms, sectors and special committees; units; places. */
export async function seedBodies(context: ActContext, all: Demonstration): Promise<Bodies> {
  const committees = new Map<CommitteeKey, Body>();
  for (const each of all.committees) {
    const parent = each.above === null ? null : (committees.get(each.above)?.id ?? null);
    committees.set(each.key, await seedCommittee(context, each, parent));
  }
  const province = committees.get("yunling");
  if (!province) {
    throw new Error("The demonstration has lost its province");
  }
  const units = new Map<string, string>();
  for (const [i, unit] of all.units.entries()) {
    const { name, shortName, group } = unit;
    const wish = { committeeId: province.id, name, shortName, kind: group, sort: i + 1 };
    units.set(name, await createUnit(context.tx, wish));
  }
  const wishes = all.places.map(({ name, initials, pinyin, level }) => ({
    ...{ name, initials, pinyin, level },
  }));
  const ids = await createPlaces(context, province.id, wishes);
  const places = new Map(all.places.map((place, i) => [place.key, ids[i] ?? ""]));
  return { committees, units, places };
}

async function seedCommittee(
  { tx, now }: ActContext,
  committee: DemoCommittee,
  parentId: string | null,
): Promise<Body> {
  const { name, shortName, level, currentTerm } = committee;
  const id = await createCommittee(tx, now, { name, shortName, level, parentId });
  let termId = "";
  for (const { term, name: termName, starts, ends } of committee.terms) {
    const wish = { committeeId: id, number: term, name: termName, startsOn: starts, endsOn: ends };
    const made = await createTerm(tx, wish);
    termId = term === currentTerm ? made : termId;
  }
  const sectors = new Map<string, string>();
  for (const [i, sector] of committee.sectors.entries()) {
    sectors.set(sector, await createSector(tx, { termId, name: sector, sort: i + 1 }));
  }
  const specials = new Map<string, string>();
  for (const [i, special] of committee.specialCommittees.entries()) {
    specials.set(
      special.name,
      await createSpecialCommittee(tx, { committeeId: id, ...special, sort: i + 1 }),
    );
  }
  return { id, name, termId, sectors, specials };
}
