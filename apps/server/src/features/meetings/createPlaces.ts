import type { ActContext } from "../../platform/log/act.ts";
import type { MeetingsTables } from "./tables.ts";

export interface NewPlace {
  name: string;
  initials: string;
  pinyin: string;
  level: "province" | "prefecture" | "county";
}

/** Enters the places of a committee in the order given; answers their ids in that order. */
export async function createPlaces(
  { tx }: Pick<ActContext, "tx">,
  committeeId: string,
  places: readonly NewPlace[],
): Promise<string[]> {
  const rows = await tx
    .withTables<MeetingsTables>()
    .insertInto("meetings_places")
    .values(places.map((place, i) => ({ committee_id: committeeId, sort: i + 1, ...place })))
    .returning(["id", "sort"])
    .execute();
  return rows.sort((a, b) => a.sort - b.sort).map((row) => row.id);
}
