import type { PostKind } from "@plenary/contract/identity/schema";

export type CommitteeKey = "yunling" | "qinghe";
export type Sex = "男" | "女";
/** Standing in the committee; the words shown are 主席, 副主席, 秘书长, 常委, 委员. */
export type Standing = "chair" | "vice-chair" | "secretary-general" | "standing" | "member";

export interface DemoTerm {
  term: number;
  name: string;
  /** Days as YYYY-MM-DD; a term ends the day before the next begins. */
  starts: string;
  ends: string;
  sessions: { session: number; name: string; opens: string; closes: string }[];
}

export interface DemoSpecialCommittee {
  name: string;
  /** As written in tables and seals of posts: 提案委. */
  shortName: string;
}

export interface DemoCommittee {
  key: CommitteeKey;
  name: string;
  shortName: string;
  level: "province" | "county";
  /** The parent in which information flows upward; not a chain of command. */
  above: CommitteeKey | null;
  terms: DemoTerm[];
  currentTerm: number;
  currentSession: number;
  sectors: string[];
  specialCommittees: DemoSpecialCommittee[];
}

export interface DemoPlace {
  /** Pinyin without spaces; unique. */
  key: string;
  name: string;
  /** Without 县, 区, 市, 州. */
  shortName: string;
  level: "prefecture" | "county";
  /** Key of the prefecture of a county. */
  prefecture: string | null;
  pinyin: string;
  initials: string;
}

export interface DemoPost {
  kind: PostKind;
  committee: CommitteeKey;
  title: string;
  /** What the post is confined to: the name of a handling unit, or a venue's key. */
  scope: string | null;
}

export interface DemoPerson {
  /** Sign-in number; unique over everybody. */
  number: string;
  name: string;
  phone: string;
  employer: string;
  /** Office held at the employer. */
  title: string;
  posts: DemoPost[];
}

export interface DemoVenue {
  key: string;
  /** 1 is the main venue; the others in the order in which they were first connected. */
  number: number;
  name: string;
  kind: "main" | "sub";
  place: string | null;
  pinyin: string;
  initials: string;
  expectedHeads: number;
  /** 内线 of the watch during a sitting. */
  extension: string;
  operator: DemoPerson;
  technician: DemoPerson;
}

export interface DemoMembership {
  committee: CommitteeKey;
  /** 委员编号 */
  number: string;
  standing: Standing;
  sector: string;
  specialCommittees: string[];
  /** Place in every list of names: leaders as set by hand, then by surname strokes. */
  order: number;
  /** Key of the venue at which the member sits today. */
  venue: string | null;
}

export interface DemoMember extends DemoPerson {
  sex: Sex;
  ethnicity: string;
  /** 政治面貌 */
  party: string;
  memberships: DemoMembership[];
}

export interface DemoUnit {
  name: string;
  shortName: string;
  group: "government" | "party" | "mass-body";
  leader: { name: string; title: string };
  officer: DemoPerson;
}

export interface DemoAgendaItem {
  title: string;
  who: string;
  minutes: number;
  venue: string | null;
  /** Index of the item it is a part of. */
  under?: number;
}

export interface DemoSpeech {
  order: number;
  personNumber: string;
  name: string;
  venue: string;
  subject: string;
  minutes: number;
  state: "approved" | "submitted" | "chosen" | "entered";
  manuscript: string;
}

export interface DemoMeetingVenue {
  key: string;
  name: string;
  kind: "main" | "sub";
  order: number;
  expectedHeads: number;
  operatorNumber: string;
}

export interface DemoMeeting {
  key: string;
  committee: CommitteeKey;
  form: "consultation" | "special";
  title: string;
  topic: string;
  startsAt: Date;
  endsAt: Date;
  state: "planned" | "draft";
  /** Numbers of the members who are asked; null: all of the committee. */
  memberNumbers: string[] | null;
  chairNumber: string;
  background: string;
  questions: string[];
  agenda: DemoAgendaItem[];
  speeches: DemoSpeech[];
  departments: { unit: string; person: string; title: string }[];
  venues: DemoMeetingVenue[];
}

export interface DemoTopicPost {
  key: string;
  /** Number of the member, or of the department's officer when `department` is set. */
  personNumber: string;
  name: string;
  text: string;
  minutesAgo: number;
  replyTo: string | null;
  /** Unit in whose name the answer is given (回应 badge). */
  department: string | null;
}

export interface DemoTopic {
  meeting: string;
  title: string;
  opensAt: Date;
  closesAt: Date;
  announcement: { personNumber: string; text: string; minutesAgo: number };
  background: string;
  posts: DemoTopicPost[];
}

export interface DemoAccount {
  /** First label of the address under which a page keeps this sign-in apart from the others. */
  prefix: string;
  kind: "person" | "device";
  post: PostKind;
  committee: CommitteeKey;
  name: string;
  number: string;
  phone: string | null;
  /** Venue of a screen or an operator. */
  venue: string | null;
  unit: string | null;
  password: string;
}

export interface Demonstration {
  today: Date;
  committees: DemoCommittee[];
  places: DemoPlace[];
  venues: DemoVenue[];
  members: DemoMember[];
  units: DemoUnit[];
  staff: DemoPerson[];
  meetings: DemoMeeting[];
  topic: DemoTopic;
  accounts: DemoAccount[];
}
