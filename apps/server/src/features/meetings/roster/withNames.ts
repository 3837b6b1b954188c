import type { Reader } from "../../../platform/db/database.ts";
import { peopleByIds } from "../../identity/index.ts";

/** Adds to each entry what the person is called now: a later change of office must not rewrite a roster. */
export async function withNames<E extends { personId: string }>(
  tx: Reader,
  committeeId: string,
  entries: readonly E[],
): Promise<(E & { name: string; title: string; sort: number })[]> {
  const ids = entries.map((entry) => entry.personId);
  const known = await peopleByIds(tx, ids, committeeId);
  const byId = new Map(known.map((person) => [person.id, person]));
  return entries.map((entry) => {
    const { name = "", title = "", sort = 0 } = byId.get(entry.personId) ?? {};
    return { ...entry, name, title, sort };
  });
}
