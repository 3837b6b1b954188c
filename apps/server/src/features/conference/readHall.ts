import type { HallVenue } from "@plenary/contract/conference/schema";
import type { Reader } from "../../platform/db/database.ts";
import { countPosts } from "../groups/index.ts";
import { type HallMeeting, readForHall } from "../meetings/index.ts";
import type { HallState, HeldEntry } from "./hall.ts";
import { marksOf, rollCallOf } from "./rollCall/store.ts";
import { mainStage } from "./stage/stages.ts";
import * as store from "./store.ts";
import type { FloorRow, HallVenueRow, SittingRow } from "./tables.ts";

/** A meeting and what changes in it, as the rows have it now; null when there is no such meeting. */
export async function readHall(
  tx: Reader,
  meetingId: string,
): Promise<{ meeting: HallMeeting; live: HallState } | null> {
  const meeting = await readForHall(tx, meetingId);
  if (!meeting) {
    return null;
  }
  const row = await store.findSitting(tx, meetingId);
  return { meeting, live: await assemble(tx, meeting, row) };
}

/** Puts the state together from the rows; what was never touched stands at its beginning. */
export async function assemble(
  tx: Reader,
  meeting: HallMeeting,
  row: SittingRow | undefined,
): Promise<HallState> {
  const { meetingId } = meeting;
  const venues = await store.venuesOf(tx, meetingId);
  return compose(tx, meeting, {
    ...{ row, venues, floor: await store.floorOf(tx, meetingId) },
    ...{ rollCall: await rollCallOf(tx, meetingId), marks: await marksOf(tx, meetingId) },
  });
}

/** The state of a hall in which nothing has happened yet: where a replay begins. */
export const beginningOf = (tx: Reader, meeting: HallMeeting): Promise<HallState> =>
  compose(
    tx,
    { ...meeting, state: "planned" },
    {
      ...{ row: undefined, venues: [], floor: [], rollCall: null, marks: {} },
    },
  );

interface HallRows {
  row: SittingRow | undefined;
  venues: readonly HallVenueRow[];
  floor: readonly FloorRow[];
  rollCall: HallState["rollCall"];
  marks: HallState["marks"];
}

async function compose(
  tx: Reader,
  meeting: HallMeeting,
  { row, venues: venueRows, floor: floorRows, rollCall, marks }: HallRows,
): Promise<HallState> {
  const rows = new Map(venueRows.map((each) => [each.venue_id, each]));
  const venues = meeting.venues.map((place): HallVenue => {
    const { operator: _operator, operatorPhone: _phone, ...shown } = place;
    return { ...shown, ...venueState(rows.get(place.id), place.kind === "main") };
  });
  const floor = floorRows.map(presentFloor);
  const first = row ? null : await beginning(tx, meeting, venues);
  return {
    state: meeting.state,
    sittingSince: row?.sitting_since?.toISOString() ?? null,
    venues,
    stage: row?.stage ?? mainStage(venues),
    armed: row?.armed ?? null,
    isArmedByHand: row?.is_armed_by_hand ?? false,
    take: row?.take ?? null,
    floor,
    clock: row?.clock ?? null,
    endingAskedAt: row?.ending_asked_at?.toISOString() ?? null,
    isHeld: row?.is_held ?? false,
    tour: row?.tour ?? null,
    lock: row?.stage_lock ?? null,
    post: row?.post ?? null,
    counts: first?.counts ?? { speeches: row?.speeches ?? 0, posts: row?.posts ?? 0 },
    // A sitting begun before a rule came up goes by the usual one.
    rules: row
      ? { ...store.usualRules, ...row.rules }
      : (first?.rules ?? (await store.rulesOf(tx, meeting.committeeId))),
    asked: row?.asked ?? 0,
    acts: row?.acts ?? 0,
    ...{ rollCall, marks },
  };
}

/** What a sitting begins with: the main venue on the stage, the committee's rules, the posts so far. */
async function beginning(
  tx: Reader,
  meeting: HallMeeting,
  venues: readonly HallVenue[],
): Promise<Pick<HallState, "stage" | "rules" | "counts">> {
  return {
    stage: mainStage(venues),
    rules: await store.rulesOf(tx, meeting.committeeId),
    counts: {
      speeches: 0,
      posts: meeting.groupId === null ? 0 : await countPosts(tx, meeting.groupId),
    },
  };
}

/** The main venue's microphone starts open, all others closed. */
const venueState = (row: HallVenueRow | undefined, isMain: boolean) => ({
  link: row?.link ?? ("away" as const),
  linkSince: row?.link_since?.toISOString() ?? null,
  isOpen: row?.is_open ?? isMain,
});

const presentFloor = (row: FloorRow): HeldEntry => ({
  id: row.id,
  venueId: row.venue_id,
  kind: row.kind,
  state: row.state,
  speaker: row.speaker,
  title: row.title,
  subject: row.subject,
  minutes: row.minutes,
  askedAt: row.asked_at.toISOString(),
  order: row.sort,
  note: row.note,
  calledAt: row.called_at?.toISOString() ?? null,
  speechId: row.speech_id,
});
