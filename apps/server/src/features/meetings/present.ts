import { layAgenda } from "@plenary/contract/meetings/rules";
import type {
  AgendaItem,
  BookedSpeech,
  MeetingRole,
  MeetingSummary,
  MeetingVenue,
} from "@plenary/contract/meetings/schema";
import type { ItemRow, MeetingRow, SpeechRow, VenueRow } from "./tables.ts";

/** A meeting as a line of a list. */
export const presentSummary = (
  meeting: MeetingRow,
  venues: number,
  myRoles: MeetingRole[],
): MeetingSummary => ({
  id: meeting.id,
  committeeName: meeting.committee_name,
  form: meeting.form,
  title: meeting.title,
  topic: meeting.topic,
  state: meeting.state,
  startsAt: meeting.starts_at.toISOString(),
  endsAt: meeting.ends_at.toISOString(),
  venues,
  groupId: meeting.group_id,
  myRoles,
});

/**
 * The agenda; each item is planned to begin when those before it have had their minutes. An item with
 * children is shown by them.
 */
export function presentItems(startsAt: Date, items: readonly ItemRow[]): AgendaItem[] {
  const tree = items.map(({ parent_id, ...item }) => ({ ...item, parentId: parent_id }));
  const isParent = new Set(items.map((item) => item.parent_id));
  return layAgenda(startsAt.getTime(), tree)
    .filter((item) => !isParent.has(item.id))
    .map((item, i) => ({
      ...{ id: item.id, order: i + 1, title: item.title, who: item.who },
      ...{ minutes: item.minutes, startsAt: item.startsAt },
    }));
}

/** A venue as everyone on the roster sees it. */
export const presentVenue = (venue: VenueRow): MeetingVenue => ({
  id: venue.id,
  name: venue.name,
  initials: venue.initials,
  kind: venue.kind,
  order: venue.sort,
  expectedHeads: venue.expected_heads,
});

/** A booked speech, its manuscript only for those who may. */
export const presentSpeech = (
  speech: SpeechRow,
  venueName: string,
  isWhole: boolean,
): BookedSpeech => ({
  id: speech.id,
  order: speech.sort,
  personId: speech.person_id,
  name: speech.name,
  title: speech.title,
  subject: speech.subject,
  venueId: speech.venue_id,
  venueName,
  minutes: speech.minutes,
  manuscript: isWhole ? speech.manuscript : null,
});
