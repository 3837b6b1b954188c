import { mayInHall } from "@plenary/contract/conference/rules";
import { HouseError } from "@plenary/contract/errors";
import type { MeetingRole, MeetingState } from "@plenary/contract/meetings/schema";
import type { MinutesState, MinutesView } from "@plenary/contract/minutes/schema";
import { isFinal, isOpenTo } from "./machine.ts";

/** Someone before the minutes of one sitting. */
export interface Reader {
  /** What they are in the meeting; nothing for who is not on its roster. */
  roles: readonly MeetingRole[];
  /** A post of the meeting's committee that signs: chairman, vice chairman, secretary-general. */
  isSigner: boolean;
}

export type MinutesAct =
  | "begin"
  | "save"
  | "submit"
  | "withdraw"
  | "sendBack"
  | "sign"
  | "publish"
  | "correct";

const writes = ({ roles }: Reader): boolean =>
  roles.includes("clerk") || roles.includes("director");
const signs = ({ roles, isSigner }: Reader): boolean => roles.includes("chair") || isSigner;

/** Who may do what, whatever the state. What is not listed is refused. */
const rules: Record<MinutesAct, (me: Reader) => boolean> = {
  begin: writes,
  save: writes,
  submit: writes,
  withdraw: writes,
  publish: writes,
  correct: writes,
  sign: signs,
  sendBack: signs,
};

/** Those who write and those who sign see drafts, and each other's changes at once. */
export const maySeeDrafts = (me: Reader): boolean => writes(me) || signs(me);

/** Everyone on the roster reads what is published, and nobody else does. */
export const mayRead = (me: Reader, state: MinutesState): boolean =>
  maySeeDrafts(me) || (me.roles.length > 0 && state === "published");

/** The timeline is for those who see the act list of the desk. */
export const mayReplay = ({ roles }: Reader, meetingId: string): boolean =>
  mayInHall({ meetingId, roles: [...roles], venueId: null }, "followDesk", "closed");

/** Refuses what is not theirs. Absent and invisible look alike. */
export function authorize(me: Reader, act: MinutesAct): void {
  if (!maySeeDrafts(me)) {
    throw new HouseError(me.roles.length === 0 ? "minutes/not-found" : "minutes/not-allowed");
  }
  if (!rules[act](me)) {
    throw new HouseError("minutes/not-allowed", { act });
  }
}

/** A draft can be begun as soon as the sitting rests, and sent once it is closed. */
export const isRipe = (state: MeetingState, act: "begin" | "submit"): boolean =>
  state === "closed" || (act === "begin" && state === "adjourned");

/** What this reader may do now with the newest edition, if there is one. */
export function canOf(
  me: Reader,
  meeting: { meetingId: string; state: MeetingState },
  edition: MinutesState | null,
): MinutesView["can"] {
  const may = (act: "submit" | "withdraw" | "sendBack" | "sign" | "publish"): boolean =>
    rules[act](me) && edition !== null && isOpenTo(edition, act);
  return {
    begin: rules.begin(me) && edition === null && isRipe(meeting.state, "begin"),
    save: rules.save(me) && edition === "draft",
    submit: may("submit") && isRipe(meeting.state, "submit"),
    withdraw: may("withdraw"),
    sendBack: may("sendBack"),
    sign: may("sign"),
    publish: may("publish"),
    correct: rules.correct(me) && edition !== null && isFinal(edition),
    replay: mayReplay(me, meeting.meetingId),
  };
}
