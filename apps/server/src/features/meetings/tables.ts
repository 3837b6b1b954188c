import type {
  MeetingForm,
  MeetingRole,
  MeetingState,
  VenueKind,
} from "@plenary/contract/meetings/schema";
import type { ColumnType, Generated, Selectable } from "kysely";

interface Places {
  id: Generated<string>;
  committee_id: string;
  name: string;
  initials: string;
  pinyin: string;
  level: "province" | "prefecture" | "county";
  sort: number;
}

interface Meetings {
  id: Generated<string>;
  committee_id: string;
  committee_name: string;
  form: MeetingForm;
  title: string;
  topic: string;
  background: string;
  questions: ColumnType<string[], string, string>;
  state: Generated<MeetingState>;
  starts_at: Date;
  ends_at: Date;
  chair_id: string;
  chair_name: string;
  group_id: string | null;
  made_at: Date;
}

interface Items {
  id: Generated<string>;
  meeting_id: string;
  sort: number;
  title: string;
  who: string;
  minutes: number;
}

interface Venues {
  id: Generated<string>;
  meeting_id: string;
  place_id: string | null;
  name: string;
  initials: string;
  kind: VenueKind;
  sort: number;
  code: number;
  expected_heads: number;
  operator_name: string;
  operator_phone: string;
}

interface Speeches {
  id: Generated<string>;
  meeting_id: string;
  sort: number;
  person_id: string;
  name: string;
  title: string;
  subject: string;
  venue_id: string;
  minutes: number;
  manuscript: string;
}

interface Roster {
  meeting_id: string;
  person_id: string;
  role: MeetingRole;
  venue_id: string | null;
}

// A type, not an interface: `withTables` wants what an index signature accepts.
export type MeetingsTables = {
  meetings_places: Places;
  meetings_meetings: Meetings;
  meetings_items: Items;
  meetings_venues: Venues;
  meetings_speeches: Speeches;
  meetings_roster: Roster;
};

export type MeetingRow = Selectable<Meetings>;
export type ItemRow = Selectable<Items>;
export type VenueRow = Selectable<Venues>;
export type RosterRow = Selectable<Roster>;
export type SpeechRow = Selectable<Speeches>;
