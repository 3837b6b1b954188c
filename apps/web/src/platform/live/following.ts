import type { Fact, FollowAck } from "@plenary/contract/stream";

/**
 * Following one stream. Pure: no socket, no clock. Whatever the line does, each fact is applied
 * once and in order: only fact `seq + 1` is ever applied, and what lies beyond a gap is asked for.
 */
export interface Following<S> {
  /** The state as of fact `seq`; null until the first snapshot. */
  state: S | null;
  seq: number;
  isLinked: boolean;
  /** A snapshot is on its way. */
  isReading: boolean;
  /** Number of the question that is on its way, or null. Late answers to earlier ones say nothing. */
  asking: number | null;
  asked: number;
  /** The highest number heard of; above `seq` something is missing. */
  heard: number;
  /** True once the server has confirmed that all up to `seq` is here. */
  isCurrent: boolean;
  /** Why there is no state, or why the last try failed. */
  code: string | null;
  isGone: boolean;
  /** The state is only what the device kept. */
  isKept: boolean;
}

export type FollowEvent<S, F> =
  | { type: "linked" }
  | { type: "unlinked" }
  | { type: "read"; seq: number; state: S }
  /** What this device has kept, shown while the server is not reached. */
  | { type: "kept"; seq: number; state: S }
  | { type: "unread"; code: string; isFinal: boolean }
  | { type: "answered"; ask: number; answer: FollowAck }
  | { type: "facts"; facts: readonly F[] }
  | { type: "dropped"; code: string }
  /** A delayed effect has come due. */
  | { type: "due"; what: "read" | "ask" };

/** What the driver shall do. `laterMs` comes back as `due`. */
export type FollowEffect =
  | { do: "read"; laterMs: number }
  | { do: "ask"; ask: number; after: number }
  | { do: "ask-later"; laterMs: number };

export type Step<S> = [Following<S>, FollowEffect | null];

const pauseMs = 1_000;
/** Asked again at once when facts are missing; a pause, should that not help, spares the server. */
const nudgeMs = 100;

/** A stream of which nothing is known yet: it begins with a snapshot. */
export const begin = <S>(isLinked: boolean): Step<S> => [
  {
    state: null,
    seq: 0,
    isLinked,
    isReading: true,
    asking: null,
    asked: 0,
    heard: 0,
    isCurrent: false,
    code: null,
    isGone: false,
    isKept: false,
  },
  { do: "read", laterMs: 0 },
];

/** What follows from an event: the new state and at most one thing to do. */
export function follow<S, F extends Pick<Fact, "seq">>(
  now: Following<S>,
  event: FollowEvent<S, F>,
  reduce: (state: S, fact: F) => S,
): Step<S> {
  if (now.isGone) {
    return [now, null];
  }
  switch (event.type) {
    case "linked":
      return linked({ ...now, isLinked: true, asking: null });
    case "unlinked":
      return [{ ...now, isLinked: false, asking: null, isCurrent: false }, null];
    case "read":
      return opened(now, event);
    case "kept":
      return now.state === null
        ? [{ ...now, state: event.state, seq: event.seq, isKept: true }, null]
        : [now, null];
    case "unread":
      return event.isFinal
        ? [gone(now, event.code), null]
        : [
            { ...now, code: event.code },
            { do: "read", laterMs: pauseMs },
          ];
    case "answered":
      return event.ask === now.asking ? answered(now, event.answer) : [now, null];
    case "facts":
      return applied(now, event.facts, reduce);
    case "dropped":
      return [gone(now, event.code), null];
    case "due":
      if (event.what === "read") {
        return now.isReading ? [now, { do: "read", laterMs: 0 }] : [now, null];
      }
      return now.asking === null ? ask(now) : [now, null];
  }
}

/** The line is back: whatever waits for its next try need not wait longer. */
function linked<S>(now: Following<S>): Step<S> {
  const isWaiting = now.isReading && now.code !== null;
  return isWaiting ? [now, { do: "read", laterMs: 0 }] : ask(now);
}

/** Nothing of a stream that is no longer ours stays on the screen. */
function gone<S>(now: Following<S>, code: string): Following<S> {
  return {
    ...now,
    state: null,
    asking: null,
    isReading: false,
    isCurrent: false,
    isGone: true,
    code,
  };
}

function opened<S>(now: Following<S>, { seq, state }: { seq: number; state: S }): Step<S> {
  if (!now.isReading) {
    return [now, null];
  }
  const heard = Math.max(now.heard, seq);
  if (now.state !== null && !now.isKept && seq < now.seq) {
    // An answer that was long on its way is older than what is here: never back.
    return ask({ ...now, isReading: false, heard, code: null, asking: null });
  }
  return ask({
    ...now,
    isReading: false,
    isKept: false,
    seq,
    state,
    heard,
    code: null,
    asking: null,
  });
}

/** Asks for everything after `seq`, when there is a line and a place to start from. */
function ask<S>(now: Following<S>): Step<S> {
  if (!now.isLinked || now.isReading || now.state === null) {
    return [now, null];
  }
  const number = now.asked + 1;
  return [
    { ...now, asking: number, asked: number },
    { do: "ask", ask: number, after: now.seq },
  ];
}

function answered<S>(before: Following<S>, answer: FollowAck): Step<S> {
  const now = { ...before, asking: null };
  if (!answer.ok) {
    return refused(now, answer.code);
  }
  // What was missing is sent before the answer: if it is not here, it was lost.
  const heard = Math.max(now.heard, answer.seq);
  if (heard > now.seq) {
    return [
      { ...now, heard },
      { do: "ask-later", laterMs: nudgeMs },
    ];
  }
  return [{ ...now, heard, isCurrent: true, code: null }, null];
}

function refused<S>(now: Following<S>, code: string): Step<S> {
  if (code === "platform/too-far-behind") {
    return [
      { ...now, isReading: true },
      { do: "read", laterMs: 0 },
    ];
  }
  if (code === "platform/stream-not-found") {
    return [gone(now, code), null];
  }
  return [
    { ...now, code },
    { do: "ask-later", laterMs: pauseMs },
  ];
}

function applied<S, F extends Pick<Fact, "seq">>(
  now: Following<S>,
  facts: readonly F[],
  reduce: (state: S, fact: F) => S,
): Step<S> {
  if (now.state === null || now.isReading) {
    return [now, null];
  }
  let { state, seq, heard } = now;
  for (const fact of [...facts].sort((a, b) => a.seq - b.seq)) {
    heard = Math.max(heard, fact.seq);
    if (fact.seq === seq + 1) {
      // An old page that meets a newer server passes over the facts it does not know.
      state = (reduce(state, fact) as S | undefined) ?? state;
      seq = fact.seq;
    }
  }
  const next = { ...now, state, seq, heard };
  // A question on its way brings what is missing; its answer looks again.
  const isMissing = heard > seq && now.asking === null;
  return isMissing ? ask({ ...next, isCurrent: false }) : [next, null];
}
