import type { RollCall } from "./rollCall/schema.ts";
import type { FloorEntry, HallVenue, SittingLive, Standing } from "./schema.ts";

/**
 * Who may do what in the hall: the one function that the server's policy and the pages both call
 * (so that ten thousand pages need not ask). What is not listed is refused.
 */
export type HallAct =
  | "follow" // the sitting
  | "followDesk"
  | "direct" // arm, take, hold, microphones, venues, agenda, clock
  | "preside" // call, refuse, end, ask to end: chair, or director and clerk in the chair's name
  | "move" // open, sit, adjourn, close
  | "ask" // the floor, for one's venue
  | "answer" // a call, as the called venue's screen
  | "order" // declare the rule of the queue
  | "pick" // online posts
  | "reportHeads"
  | "callRoll" // 点名, and what it notes
  | "readReadiness" // 联调 of a venue; operators of the own one
  | "tickReadiness"
  | "showPost"
  | "sit"; // take a seat in the room

const isOn = (state: SittingLive["state"]) =>
  state === "waiting" || state === "sitting" || state === "adjourned";

/** Roll is called while the hall waits, and once more before the first item. */
const mayRoll = (state: SittingLive["state"]) => state === "waiting" || state === "sitting";

const has = (me: Standing, ...roles: Standing["roles"]) =>
  roles.some((role) => me.roles.includes(role));

const rules: Record<HallAct, (me: Standing, state: SittingLive["state"]) => boolean> = {
  follow: (me) => me.roles.length > 0,
  followDesk: (me) => has(me, "director", "clerk", "technician", "chair"),
  direct: (me, state) => has(me, "director") && isOn(state),
  preside: (me, state) => has(me, "chair", "director", "clerk") && state === "sitting",
  move: (me) => has(me, "director"),
  ask: (me, state) => has(me, "venue", "operator") && me.venueId !== null && state === "sitting",
  answer: (me) => has(me, "venue") && me.venueId !== null,
  // The rule may be declared before the doors open.
  order: (me, state) => has(me, "director", "clerk") && state !== "closed",
  pick: (me, state) => has(me, "clerk", "director") && isOn(state),
  reportHeads: (me, state) => has(me, "operator", "director", "clerk") && isOn(state),
  callRoll: (me, state) => has(me, "director", "clerk") && mayRoll(state),
  readReadiness: (me) => has(me, "operator", "director", "clerk", "technician", "chair"),
  // The checks begin the day before, and go on until the end.
  tickReadiness: (me, state) => has(me, "operator", "director", "clerk") && state !== "closed",
  showPost: (me, state) => has(me, "director", "clerk") && state === "sitting",
  sit: (me, state) => me.roles.length > 0 && isOn(state),
};

/** May someone of this standing do this, in a sitting of this state? */
export const mayInHall = (me: Standing, act: HallAct, state: SittingLive["state"]): boolean =>
  rules[act](me, state);

/**
 * Who is heard: whoever holds the floor, and venues the desk has opened; before the sitting nobody,
 * but for a roll call: then the called venue and the open ones, from which is called. Enforced by
 * the engine's permissions.
 */
export function mayBeHeard(
  venueId: string,
  isOpen: boolean,
  floor: readonly Pick<FloorEntry, "venueId" | "state">[],
  state: SittingLive["state"],
  rollCall: Pick<RollCall, "state" | "venueId"> | null,
): boolean {
  const isRolling = rollCall?.state === "calling" && mayRoll(state);
  if (state !== "sitting" && !isRolling) {
    return false;
  }
  const holds = floor.some(
    (entry) =>
      entry.venueId === venueId && (entry.state === "called" || entry.state === "speaking"),
  );
  return isOpen || holds || (isRolling && rollCall.venueId === venueId);
}

/** Milliseconds left on the clock; negative is over time. */
export function remainingMs(clock: NonNullable<SittingLive["clock"]>, nowMs: number): number {
  const until = clock.pausedAt === null ? nowMs : Date.parse(clock.pausedAt);
  return clock.limitMs - (until - Date.parse(clock.startedAt) - clock.pausedMs);
}

/** The order a meeting declares: booked speeches by their booked order, then the others as the rule placed them. */
export const waitingQueue = <E extends FloorEntry>(floor: readonly E[]): E[] =>
  floor.filter((entry) => entry.state === "waiting").sort((a, b) => a.order - b.order);

export interface Turns<E> {
  /** Whose turn it is: the first of the queue whose venue is in the room; null when none is. */
  next: E | null;
  /** Who stands before that one and is away. They keep their places, and are first again when back. */
  passed: E[];
}

/** Who is next: a venue that is away is passed over, and never silently. */
export function turnsOf<E extends FloorEntry>(
  floor: readonly E[],
  venues: readonly Pick<HallVenue, "id" | "link">[],
): Turns<E> {
  const here = new Set(venues.filter(({ link }) => link === "joined").map(({ id }) => id));
  const queue = waitingQueue(floor);
  const at = queue.findIndex((entry) => here.has(entry.venueId));
  return { next: queue[at] ?? null, passed: at < 0 ? queue : queue.slice(0, at) };
}
