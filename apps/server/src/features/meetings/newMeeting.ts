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
  chair: { personId: string; name: string };
  groupId: string | null;
  agenda: readonly { title: string; who: string; minutes: number }[];
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
