import { HouseError } from "@plenary/contract/errors";
import type { MeetingView } from "@plenary/contract/meetings/schema";
import type { Actor } from "../../platform/actor.ts";
import type { Reader } from "../../platform/db/database.ts";
import { canMove, maySeeManuscript } from "./policy.ts";
import { presentItems, presentSpeech, presentSummary, presentVenue } from "./present.ts";
import { standingOf } from "./standingOf.ts";
import * as store from "./store.ts";

/** One meeting for someone on its roster; to all others it does not exist. */
export async function readMeeting(tx: Reader, me: Actor, meetingId: string): Promise<MeetingView> {
  const standing = await standingOf(tx, meetingId, me);
  const meeting = await store.findMeeting(tx, meetingId);
  if (!standing || !meeting) {
    throw new HouseError("meetings/not-found");
  }
  const { roles, venueId } = standing;
  const items = await store.itemsOf(tx, meetingId);
  const venues = await store.venuesOf(tx, meetingId);
  const speeches = await store.speechesOf(tx, meetingId);
  const names = new Map(venues.map((venue) => [venue.id, venue.name]));
  return {
    ...presentSummary(meeting, venues.length, roles),
    background: meeting.background,
    questions: meeting.questions,
    chairName: meeting.chair_name,
    agenda: presentItems(meeting.starts_at, items),
    speeches: speeches.map((speech) =>
      presentSpeech(
        speech,
        names.get(speech.venue_id) ?? "",
        maySeeManuscript(roles, me.personId, speech.person_id),
      ),
    ),
    venueList: venues.map(presentVenue),
    myVenueId: venueId,
    can: canMove(roles, meeting.state),
  };
}
