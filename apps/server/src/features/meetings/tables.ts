import type { LeaveDecision, NoticeAnswer } from "@plenary/contract/meetings/notices";
import type { MaterialKind, SpeechState } from "@plenary/contract/meetings/plan";
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
  chair_id: string | null;
  chair_name: string;
  group_id: string | null;
  made_at: Date;
  version: Generated<number>;
  notified_at: Date | null;
  made_by: Generated<string>;
}

interface Items {
  id: Generated<string>;
  meeting_id: string;
  sort: number;
  title: string;
  who: string;
  minutes: number;
  parent_id: string | null;
  venue_id: string | null;
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
  state: Generated<SpeechState>;
}

interface Roster {
  meeting_id: string;
  person_id: string;
  role: MeetingRole;
  venue_id: string | null;
  /** As they stood when somebody was put on the roster. */
  name: Generated<string>;
  title: Generated<string>;
  sort: Generated<number>;
}

interface Materials {
  id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  speech_id: string | null;
  file_id: string;
  kind: MaterialKind;
  name: string;
  type: string;
  size: number;
  added_by: string;
  added_at: Date;
}

interface Notices {
  meeting_id: string;
  person_id: string;
  sent_at: Date;
  read_at: Date | null;
  reminded_at: Date | null;
  answer: NoticeAnswer | null;
  reason: Generated<string>;
  answered_at: Date | null;
  decision: LeaveDecision | null;
  decided_by: Generated<string>;
}

interface Changes {
  id: Generated<string>;
  meeting_id: string;
  version: number;
  at: Date;
  person_id: string;
  person_name: string;
  fields: string[];
  what: string;
  subject: string;
  was: string | null;
  became: string | null;
  is_after_notice: boolean;
}

interface Templates {
  id: Generated<string>;
  committee_id: string | null;
  form: MeetingForm;
  name: string;
  sort: number;
  venues: "main" | "all";
  is_for_all: boolean;
  items: ColumnType<{ title: string; who: string; minutes: number }[], string, string>;
}

// A type, not an interface: `withTables` wants what an index signature accepts.
export type MeetingsTables = {
  meetings_places: Places;
  meetings_meetings: Meetings;
  meetings_items: Items;
  meetings_venues: Venues;
  meetings_speeches: Speeches;
  meetings_roster: Roster;
  meetings_materials: Materials;
  meetings_notices: Notices;
  meetings_changes: Changes;
  meetings_templates: Templates;
};

export type MeetingRow = Selectable<Meetings>;
export type ItemRow = Selectable<Items>;
export type VenueRow = Selectable<Venues>;
export type RosterRow = Selectable<Roster>;
export type SpeechRow = Selectable<Speeches>;
export type PlaceRow = Selectable<Places>;
export type MaterialRow = Selectable<Materials>;
export type NoticeRow = Selectable<Notices>;
export type ChangeRow = Selectable<Changes>;
export type TemplateRow = Selectable<Templates>;
