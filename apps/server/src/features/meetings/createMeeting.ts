import type { ActContext } from "../../platform/log/act.ts";
import type { NewMeeting } from "./newMeeting.ts";
import { sendNotices } from "./notices/store.ts";
import { withNames } from "./roster/withNames.ts";
import * as rows from "./store.create.ts";

export interface MadeMeeting {
  meetingId: string;
  /** By the keys of the venues given. */
  venueIds: Record<string, string>;
}

/** Calls a meeting with all that belongs to it; venues keep their order, and their code is it. */
export async function createMeeting(
  { tx, now }: Pick<ActContext, "tx" | "now">,
  input: NewMeeting,
): Promise<MadeMeeting> {
  const meetingId = await rows.addMeeting(tx, input, now);
  const ids = await rows.addVenues(tx, meetingId, input.venues);
  const venueIds = Object.fromEntries(input.venues.map(({ key }, i) => [key, ids[i] ?? ""]));
  const venueOf = (key: string): string => {
    const id = venueIds[key];
    if (id === undefined) {
      throw new Error(`No venue "${key}" in the meeting "${input.title}"`);
    }
    return id;
  };

  const items = input.agenda.map(({ venueKey = null, under = null, ...item }) => ({
    ...item,
    ...{ under, venueId: venueKey === null ? null : venueOf(venueKey) },
  }));
  await rows.addItems(tx, meetingId, items);
  const speeches = input.speeches.map(({ venueKey, ...speech }) => ({
    ...speech,
    venueId: venueOf(venueKey),
  }));
  await rows.addSpeeches(tx, meetingId, speeches);
  const roster = input.roster.map(({ venueKey, ...entry }) => ({
    ...entry,
    venueId: venueKey === null ? null : venueOf(venueKey),
  }));
  await rows.addRoster(tx, meetingId, await withNames(tx, input.committeeId, roster));
  if (input.state !== "draft") {
    await sendNotices(tx, meetingId, now);
  }
  return { meetingId, venueIds };
}
