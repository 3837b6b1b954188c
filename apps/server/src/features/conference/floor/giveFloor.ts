import { turnsOf, waitingQueue } from "@plenary/contract/conference/rules";
import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../../platform/log/act.ts";
import type { Hall, HeldEntry } from "../hall.ts";
import { record } from "../record.ts";
import { backToMain, isJoined, putOn, speakerStage } from "../stage/stages.ts";
import { advanceFloor } from "./machine.ts";

/** Name of the job that takes the floor back from a venue that does not answer. */
export const answerDue = "conference/answer-due";

export interface AnswerDue {
  meetingId: string;
  floorId: string;
  calledAt: string;
}

/** Who holds the floor: called or speaking. */
export const holderOf = (hall: Hall): HeldEntry | undefined =>
  hall.live.floor.find((entry) => entry.state === "called" || entry.state === "speaking");

/** An entry by its id. */
export function entryOf(hall: Hall, floorId: string): HeldEntry {
  const entry = hall.live.floor.find((each) => each.id === floorId);
  if (!entry) {
    throw new HouseError("conference/floor-not-found");
  }
  return entry;
}

/** Whose turn it is, and who stands before that one and is away. */
export const turns = ({ live }: Hall) => turnsOf(live.floor, live.venues);

/** Is this entry the one whose turn it is? */
export const isNext = (hall: Hall, entry: HeldEntry): boolean => turns(hall).next?.id === entry.id;

/**
 * Gives the floor: the one before is done, queue, clock, microphone, picture and title strip move
 * together, and the venue has its time to answer. `note` says why out of turn.
 */
export function giveFloor(
  ctx: Pick<ActContext, "later" | "me">,
  hall: Hall,
  entry: HeldEntry,
  note: string | null,
): string {
  const { live } = hall;
  const to = advanceFloor(entry.state, "call");
  if (!isJoined(hall, entry.venueId)) {
    throw new HouseError("conference/venue-away", { venueId: entry.venueId });
  }
  if (note === null) {
    passOver(ctx, hall, entry);
  }
  freeFloor(hall);

  entry.state = to;
  entry.calledAt = hall.now;
  entry.note = note;
  const takeId = putOn(hall, speakerStage(hall, entry));

  const due: AnswerDue = {
    meetingId: hall.meeting.meetingId,
    floorId: entry.id,
    calledAt: hall.now,
  };
  const at = new Date(Date.parse(hall.now) + live.rules.answerMs);
  ctx.later(answerDue, due, { at, key: `${answerDue}:${entry.id}` });
  record(ctx, hall, note === null ? "called" : "called-out-of-turn", {
    speaker: entry.speaker,
    venue: venueName(hall, entry.venueId),
    ...(note === null ? {} : { reason: note }),
  });
  return takeId;
}

/** Says on each place before this one that it was passed over while away; it keeps its order. */
function passOver(ctx: Pick<ActContext, "me">, hall: Hall, entry: HeldEntry): void {
  const { next, passed } = turns(hall);
  if (next?.id !== entry.id || passed.length === 0) {
    return;
  }
  for (const each of passed) {
    each.note = "passed-over";
  }
  record(ctx, hall, "passed-over", {
    speakers: passed.map((each) => each.speaker).join(" · "),
    venues: passed.map((each) => venueName(hall, each.venueId)).join(" · "),
  });
}

/** Takes the floor from whoever holds it: a speech is done, an unanswered call goes back to the queue. */
export function freeFloor(hall: Hall): HeldEntry | undefined {
  const { live } = hall;
  const holder = holderOf(hall);
  live.clock = null;
  live.endingAskedAt = null;
  if (holder?.state === "speaking") {
    holder.state = advanceFloor(holder.state, "end");
    live.counts = { ...live.counts, speeches: live.counts.speeches + 1 };
  } else if (holder) {
    setBack(hall, holder, "moved-on");
  }
  return holder;
}

/**
 * Puts a called venue back into the queue behind the next one that is there, so that 下一位 does not
 * call a silent venue twice in a row.
 */
export function setBack(hall: Hall, entry: HeldEntry, note: "unanswered" | "moved-on"): void {
  const queue = waitingQueue(hall.live.floor);
  const first = turns(hall).next ?? queue[0];
  if (first) {
    const second = queue[queue.indexOf(first) + 1];
    entry.order = second ? (first.order + second.order) / 2 : first.order + 1;
  }
  entry.state = advanceFloor(entry.state, "setBack");
  entry.calledAt = null;
  entry.note = note;
}

/** Ends whatever is on the floor, and shows the main venue. */
export function endFloor(hall: Hall): HeldEntry | undefined {
  const holder = freeFloor(hall);
  if (holder) {
    backToMain(hall);
  }
  return holder;
}

/** A venue's name; empty for one that is not of this sitting. */
export const venueName = (hall: Hall, venueId: string): string =>
  hall.live.venues.find((venue) => venue.id === venueId)?.name ?? "";

/** What the contract shows of an entry. */
export function presentEntry(entry: HeldEntry) {
  const { calledAt: _calledAt, speechId: _speechId, ...shown } = entry;
  return shown;
}
