import type { ReceiptCount } from "@plenary/contract/meetings/notices";
import type {
  Material,
  MeetingFileSummary,
  MeetingTemplate,
  PlanChange,
  PlanItem,
  PlanSpeech,
  PlanVenue,
} from "@plenary/contract/meetings/plan";
import { layAgenda, minutesOf } from "@plenary/contract/meetings/rules";
import type {
  ChangeRow,
  ItemRow,
  MaterialRow,
  SpeechRow,
  TemplateRow,
  VenueRow,
} from "../tables.ts";
import type { FileLine } from "./store.ts";

/** A template with the minutes of its run of show. */
export const presentTemplate = (template: TemplateRow): MeetingTemplate => ({
  ...{ id: template.id, form: template.form, name: template.name },
  ...{ venues: template.venues, isForAll: template.is_for_all, items: template.items },
  minutes: minutesOf(template.items.map((item, i) => ({ ...item, id: String(i), parentId: null }))),
});

/** A meeting as a line of the office's list. */
export const presentLine = (row: FileLine, receipts: ReceiptCount | null): MeetingFileSummary => ({
  ...{ id: row.id, form: row.form, state: row.state, title: row.title, topic: row.topic },
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  ...{ chairName: row.chair_name, venues: row.venues, people: row.people, receipts },
});

/** A file of an item or a speech. */
export const presentMaterial = (row: MaterialRow): Material => ({
  ...{ fileId: row.file_id, name: row.name, type: row.type, size: row.size, kind: row.kind },
  ...{ by: row.added_by, at: row.added_at.toISOString() },
});

/** The agenda tree with its hours and its files. */
export function presentTree(
  startsAt: Date,
  items: readonly ItemRow[],
  files: readonly MaterialRow[],
): PlanItem[] {
  const tree = items.map((item) => ({
    ...{ id: item.id, parentId: item.parent_id, title: item.title, who: item.who },
    ...{ minutes: item.minutes, venueId: item.venue_id },
    materials: files.filter((file) => file.item_id === item.id).map(presentMaterial),
  }));
  return layAgenda(startsAt.getTime(), tree);
}

/** A venue as those who prepare the meeting see it. */
export const presentVenue = (venue: VenueRow, people: number): PlanVenue => ({
  ...{ id: venue.id, placeId: venue.place_id, name: venue.name, kind: venue.kind },
  expectedHeads: venue.expected_heads,
  operatorName: venue.operator_name,
  operatorPhone: venue.operator_phone,
  people,
});

/** A booked speech with its manuscript and files. */
export const presentSpeech = (speech: SpeechRow, files: readonly MaterialRow[]): PlanSpeech => ({
  ...{ id: speech.id, personId: speech.person_id, name: speech.name, title: speech.title },
  ...{ subject: speech.subject, venueId: speech.venue_id, minutes: speech.minutes },
  ...{ state: speech.state, manuscript: speech.manuscript },
  materials: files.filter((file) => file.speech_id === speech.id).map(presentMaterial),
});

/** One entry of the trace. */
export const presentChange = (row: ChangeRow): PlanChange => ({
  ...{ version: row.version, at: row.at.toISOString(), by: row.person_name },
  ...{ what: row.what, of: row.subject, from: row.was, to: row.became },
  isAfterNotice: row.is_after_notice,
});
