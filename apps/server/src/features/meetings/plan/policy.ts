import { HouseError } from "@plenary/contract/errors";
import type { PlanLack } from "@plenary/contract/meetings/plan";
import type { MeetingState, PlanStep } from "@plenary/contract/meetings/schema";
import type { Actor } from "../../../platform/actor.ts";
import { isOpenTo } from "../machine.ts";

/** What decides beside the actor: whose meeting it is, and how far it has come. */
export interface Planned {
  committee_id: string;
  state: MeetingState;
}

export type PlanAct = "read" | "edit" | "addPeople" | "remind" | PlanStep;

const isPlanner = (me: Actor, { committee_id }: Pick<Planned, "committee_id">): boolean =>
  me.holds("meetings.plan") && me.committeeId === committee_id;
const isReviewer = (me: Actor, { committee_id }: Pick<Planned, "committee_id">): boolean =>
  me.holds("meetings.review") && me.committeeId === committee_id;

const mine: Record<PlanAct, (me: Actor, meeting: Planned) => boolean> = {
  read: (me, meeting) => isPlanner(me, meeting) || isReviewer(me, meeting),
  edit: isPlanner,
  addPeople: isPlanner,
  remind: isPlanner,
  // Who prepares a plan does not settle it by that alone.
  settle: isReviewer,
  reopen: isReviewer,
  notify: isPlanner,
  ready: isPlanner,
  unready: isPlanner,
  cancel: isPlanner,
};

const beforeDoors: readonly MeetingState[] = ["draft", "approved", "planned", "ready"];
const whileOpen: readonly MeetingState[] = ["waiting", "sitting", "adjourned"];

/** Is this the hour for it? */
function isTimely(act: PlanAct, state: MeetingState): boolean {
  switch (act) {
    case "read":
      return true;
    case "edit":
      return beforeDoors.includes(state);
    case "addPeople":
      return beforeDoors.includes(state) || whileOpen.includes(state);
    case "remind":
      return state === "planned" || state === "ready";
    case "settle":
    case "reopen":
    case "notify":
    case "ready":
    case "unready":
    case "cancel":
      return isOpenTo(state, act);
  }
}

/** What this reader may do to a meeting's file now. */
export const may = (me: Actor, act: PlanAct, meeting: Planned): boolean =>
  mine[act](me, meeting) && isTimely(act, meeting.state);

/** Throws `meetings/not-found` (absent and another's look alike), `meetings/not-allowed`, `meetings/wrong-state`. */
export function authorize<M extends Planned>(
  me: Actor,
  act: PlanAct,
  meeting: M | undefined,
): asserts meeting is M {
  if (!meeting || !mine.read(me, meeting)) {
    throw new HouseError("meetings/not-found");
  }
  if (!mine[act](me, meeting)) {
    throw new HouseError("meetings/not-allowed", { act });
  }
  if (!isTimely(act, meeting.state)) {
    throw new HouseError("meetings/wrong-state", { act, state: meeting.state });
  }
}

/** Who prepares or reviews meetings, and for which committee. Throws `meetings/not-allowed`. */
export function requireDesk(me: Actor, right: "plan" | "see"): string {
  const isAllowed = me.holds("meetings.plan") || (right === "see" && me.holds("meetings.review"));
  if (!isAllowed || me.committeeId === null) {
    throw new HouseError("meetings/not-allowed");
  }
  return me.committeeId;
}

/** What still stands against telling people of a meeting. */
export function lacksOf(meeting: {
  topic: string;
  chair_id: string | null;
  items: number;
  mainVenues: number;
  people: number;
}): PlanLack[] {
  const lacks: [PlanLack, boolean][] = [
    ["no-topic", meeting.topic.trim() === ""],
    ["no-chair", meeting.chair_id === null],
    ["no-agenda", meeting.items === 0],
    ["no-main-venue", meeting.mainVenues === 0],
    ["no-roster", meeting.people === 0],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}
