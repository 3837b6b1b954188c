import type {
  DeviceSigns,
  ReadinessItem,
  ReadyTick,
  VenueContact,
} from "@plenary/contract/conference/readiness/schema";
import type {
  RollAnswer,
  RollCallState,
  RollRound,
} from "@plenary/contract/conference/rollCall/schema";
import type { StageLock, Tour } from "@plenary/contract/conference/stage/schema";
import type {
  Armed,
  Clock,
  FloorKind,
  FloorState,
  Line,
  OrderRule,
  Pick,
  PickState,
  ShownPost,
  SittingLive,
  Stage,
  Take,
  VenueLink,
} from "@plenary/contract/conference/schema";
import type { ColumnType, Generated, Selectable } from "kysely";

/** Read as what it is, written as its JSON. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

interface Rules {
  committee_id: string;
  booked_minutes: Generated<number>;
  impromptu_minutes: Generated<number>;
  warn_ms: Generated<number>;
  answer_ms: Generated<number>;
  tour_seconds: Generated<number>;
  order_rule: Generated<OrderRule>;
  roll_phrase: Generated<string>;
  roll_hint_ms: Generated<number>;
  readiness_items: JsonOrNull<ReadinessItem[]>;
}

interface Sittings {
  meeting_id: string;
  stage: Json<Stage>;
  armed: JsonOrNull<Armed>;
  is_armed_by_hand: Generated<boolean>;
  take: JsonOrNull<Take>;
  clock: JsonOrNull<Clock>;
  post: JsonOrNull<ShownPost>;
  ending_asked_at: Date | null;
  sitting_since: Date | null;
  is_held: Generated<boolean>;
  tour: JsonOrNull<Tour>;
  stage_lock: JsonOrNull<StageLock>;
  speeches: Generated<number>;
  posts: Generated<number>;
  asked: Generated<number>;
  acts: Generated<number>;
  rules: Json<SittingLive["rules"]>;
}

interface Venues {
  meeting_id: string;
  venue_id: string;
  link: VenueLink;
  link_since: Date | null;
  is_open: boolean;
  heads: number | null;
  line: JsonOrNull<Line>;
}

interface Seats {
  meeting_id: string;
  identity: string;
  person_id: string;
  session_id: string | null;
  lease: string;
  taken_at: Date;
}

interface Floor {
  id: string;
  meeting_id: string;
  venue_id: string;
  speech_id: string | null;
  kind: FloorKind;
  state: FloorState;
  speaker: string;
  title: string;
  subject: string;
  minutes: number;
  asked_at: Date;
  called_at: Date | null;
  sort: number;
  note: string | null;
  begun_at: Generated<Date | null>;
  ended_at: Generated<Date | null>;
  spoken_ms: Generated<number>;
  limit_ms: Generated<number | null>;
}

interface Items {
  meeting_id: string;
  item_id: string;
  begun_at: Date;
  ended_at: Date | null;
}

interface Picks {
  id: string;
  meeting_id: string;
  no: number;
  post_id: string;
  author: string;
  title: string;
  text: string;
  state: PickState;
  picked_at: Date;
  shown_at: Date | null;
  answer: JsonOrNull<NonNullable<Pick["answer"]>>;
}

interface Acts {
  meeting_id: string;
  no: number;
  id: string;
  at: Date;
  by: string;
  person_id: string;
  what: string;
  values: Json<Record<string, string>>;
}

interface Takes {
  id: string;
  meeting_id: string;
  no: number;
  at: Date;
  stage: Json<Stage>;
  was_armed: boolean;
  expected: number;
}

interface Shown {
  take_id: string;
  venue_id: string;
  ms: number;
}

interface RollCalls {
  meeting_id: string;
  state: RollCallState;
  round: RollRound;
  turn: number;
  venue_id: string | null;
  called_at: Date | null;
  phrase: string;
  hint_ms: number;
}

interface RollMarks {
  meeting_id: string;
  venue_id: string;
  has_device: boolean;
  has_picture: boolean;
  has_sound: boolean;
  answer: RollAnswer | null;
  heads: number | null;
  note: string;
  at: Date;
  by: string;
}

interface ReadinessRows {
  meeting_id: string;
  venue_id: string;
  ticks: Json<Record<string, ReadyTick>>;
  note: string;
  contacts: Json<VenueContact[]>;
  signs: JsonOrNull<DeviceSigns>;
}

// A type, not an interface: `withTables` wants what an index signature accepts.
export type ConferenceTables = {
  conference_rules: Rules;
  conference_sittings: Sittings;
  conference_venues: Venues;
  conference_seats: Seats;
  conference_floor: Floor;
  conference_items: Items;
  conference_picks: Picks;
  conference_acts: Acts;
  conference_takes: Takes;
  conference_shown: Shown;
  conference_roll_calls: RollCalls;
  conference_roll_marks: RollMarks;
  conference_readiness: ReadinessRows;
};

export type SittingRow = Selectable<Sittings>;
export type HallVenueRow = Selectable<Venues>;
export type SeatRow = Selectable<Seats>;
export type FloorRow = Selectable<Floor>;
export type PickRow = Selectable<Picks>;
