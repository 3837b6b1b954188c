import type { SpeechState } from "@plenary/contract/meetings/plan";
import type { MeetingForm, MeetingRole, VenueKind } from "@plenary/contract/meetings/schema";

/** A meeting as it is called, with all that belongs to it. */
export interface NewMeeting {
  committeeId: string;
  committeeName: string;
  form: MeetingForm;
  title: string;
  topic: string;
  background: string;
  questions: readonly string[];
  startsAt: Date;
  endsAt: Date;
  chair: { personId: string; name: string } | null;
  groupId: string | null;
  /** Planned, and those concerned told, unless this says draft. */
  state?: "draft" | "planned";
  madeBy?: string;
  agenda: readonly {
    title: string;
    who: string;
    minutes: number;
    venueKey?: string | null;
    /** Index of the item it is a part of. */
    under?: number;
  }[];
  /** `key` names a venue within this call; the answer gives its id. */
  venues: readonly {
    key: string;
    placeId: string | null;
    name: string;
    initials: string;
    kind: VenueKind;
    expectedHeads: number;
    operatorName: string;
    operatorPhone: string;
  }[];
  /** In the order of speaking. */
  speeches: readonly {
    personId: string;
    name: string;
    title: string;
    subject: string;
    minutes: number;
    manuscript: string;
    state?: SpeechState;
    venueKey: string;
  }[];
  roster: readonly { personId: string; role: MeetingRole; venueKey: string | null }[];
}

/** A prefecture or county in which venues stand. */
export interface NewPlace {
  name: string;
  initials: string;
  pinyin: string;
  level: "province" | "prefecture" | "county";
}
