import type { Reader } from "../../platform/db/database.ts";
import * as store from "./store.ts";

/** Meetings whose doors are open: waiting, sitting or adjourned. */
export const openMeetingIds = (tx: Reader): Promise<string[]> => store.openIds(tx);

/** Those of these people who are on a meeting's roster. */
export const rosterOf = (
  tx: Reader,
  meetingId: string,
  people: readonly string[],
): Promise<string[]> => store.peopleOf(tx, meetingId, people);

/** The meeting that goes with a topic group, or null. */
export async function findMeetingOfGroup(tx: Reader, groupId: string): Promise<string | null> {
  return (await store.findByGroup(tx, groupId))?.id ?? null;
}
