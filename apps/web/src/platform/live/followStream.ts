import type { Fact, FollowAck } from "@plenary/contract/stream";
import { ApiFailure, apiFailureOf } from "../api/apiFailure.ts";
import {
  begin,
  type FollowEffect,
  type FollowEvent,
  follow,
  type Following,
} from "./followMachine.ts";

export interface Opened<S> {
  seq: number;
  state: S;
}

/** How one stream is opened, applied and, where wanted, kept for reading offline. */
export interface StreamOf<S, F extends Fact = Fact> {
  kind: string;
  id: string;
  snapshot: () => Promise<Opened<S>>;
  reduce: (state: S, fact: F) => S;
  kept?: { read: () => Promise<Opened<S> | undefined>; write: (opened: Opened<S>) => void };
}

/** How a stream stands, for a page. `resuming`: shown as it was, the line is being restored. */
export type StreamView<S> =
  | { is: "loading"; state: null; seq: 0; error: ApiFailure | null }
  | { is: "live" | "resuming"; state: S; seq: number; error: null }
  | { is: "gone"; state: null; seq: number; error: ApiFailure };

export interface Followed<S, F extends Fact = Fact> {
  getState: () => StreamView<S>;
  subscribe: (listener: () => void) => () => void;
  /** Hears the facts themselves, once each and in order, with the state after the last of them. */
  onFacts: (listener: (facts: readonly F[], state: S) => void) => () => void;
  /** Begins anew, after `gone`. */
  retry: () => void;
  stop: () => void;
}

/** The line by which streams are followed. */
export interface Wire {
  isUp: () => boolean;
  onUp: (listener: (isUp: boolean) => void) => () => void;
  ask: (stream: string, after: number) => Promise<FollowAck>;
  leave: (stream: string) => void;
  /** Facts and the loss of a stream, by its name. */
  hear: (
    stream: string,
    listener: { facts: (facts: readonly Fact[]) => void; dropped: (code: string) => void },
  ) => () => void;
  nextFrame: (callback: () => void) => void;
  later: (callback: () => void, ms: number) => () => void;
}

const final = new Set(["platform/stream-not-found", "platform/not-found", "platform/bad-input"]);

const keepEveryMs = 5_000;

/** Follows one stream until it is stopped. Facts are applied at most once per drawn frame. */
export function followStream<S, F extends Fact>(wire: Wire, of: StreamOf<S, F>): Followed<S, F> {
  const name = `${of.kind}:${of.id}`;
  const listeners = new Set<() => void>();
  const factListeners = new Set<(facts: readonly F[], state: S) => void>();
  const timers = new Set<() => void>();
  let inbox: F[] = [];
  let isFlushing = false;
  let isStopped = false;
  let isKeeping = false;
  let now: Following<S>;
  let view: StreamView<S> = { is: "loading", state: null, seq: 0, error: null };

  const show = () => {
    const next = viewOf(now);
    if (!isSame(view, next)) {
      view = next;
      keepSoon();
      for (const listener of [...listeners]) {
        listener();
      }
    }
  };
  const keepSoon = () => {
    if (of.kept !== undefined && !isKeeping) {
      isKeeping = true;
      const cancel = wire.later(() => {
        timers.delete(cancel);
        isKeeping = false;
        keepNow();
      }, keepEveryMs);
      timers.add(cancel);
    }
  };
  const keepNow = () => {
    if (now.state !== null) {
      of.kept?.write({ seq: now.seq, state: now.state });
    }
  };
  const feed = (event: FollowEvent<S, F>) => {
    if (isStopped) {
      return;
    }
    const before = now;
    const [next, effect] = follow(before, event, of.reduce);
    now = next;
    if (event.type === "facts") {
      tellFacts(before, event.facts);
    }
    show();
    if (effect !== null) {
      act(effect);
    }
  };
  const tellFacts = (before: Following<S>, facts: readonly F[]) => {
    const { state, seq } = now;
    if (state === null || seq === before.seq || factListeners.size === 0) {
      return;
    }
    const bySeq = new Map(facts.map((fact) => [fact.seq, fact]));
    const applied = [...bySeq.values()]
      .filter((fact) => fact.seq > before.seq && fact.seq <= seq)
      .sort((a, b) => a.seq - b.seq);
    for (const listener of [...factListeners]) {
      listener(applied, state);
    }
  };
  const flush = () => {
    isFlushing = false;
    if (inbox.length > 0) {
      const facts = inbox;
      inbox = [];
      feed({ type: "facts", facts });
    }
  };
  const later = (what: "read" | "ask", ms: number) => {
    const cancel = wire.later(() => {
      timers.delete(cancel);
      feed({ type: "due", what });
    }, ms);
    timers.add(cancel);
  };
  const act = (effect: FollowEffect) => {
    if (effect.do === "ask-later") {
      later("ask", effect.laterMs);
    } else if (effect.do === "read" && effect.laterMs > 0) {
      later("read", effect.laterMs);
    } else if (effect.do === "read") {
      read().catch(() => undefined);
    } else {
      ask(effect.ask, effect.after).catch(() => undefined);
    }
  };
  const ask = async (number: number, after: number) => {
    const answer = await wire.ask(name, after);
    // Facts sent before the answer count before it.
    flush();
    feed({ type: "answered", ask: number, answer });
  };
  const read = async () => {
    try {
      const opened = await of.snapshot();
      feed({ type: "read", ...opened });
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : apiFailureOf(error, undefined);
      const kept = await of.kept?.read().catch(() => undefined);
      if (kept !== undefined) {
        feed({ type: "kept", ...kept });
      }
      feed({ type: "unread", code: failure.code, isFinal: isFinal(failure) });
    }
  };
  const start = () => {
    const [first, effect] = begin<S>(wire.isUp());
    now = first;
    show();
    if (effect !== null) {
      act(effect);
    }
  };

  const unwatch = wire.onUp((isUp) => {
    flush();
    feed({ type: isUp ? "linked" : "unlinked" });
  });
  const unhear = wire.hear(name, {
    facts: (facts) => {
      // The wire knows no kinds: what a stream of this kind carries is the contract's word.
      inbox.push(...(facts as readonly F[]));
      if (!isFlushing) {
        isFlushing = true;
        wire.nextFrame(flush);
      }
    },
    dropped: (code) => {
      flush();
      feed({ type: "dropped", code });
    },
  });
  const [first, effect] = begin<S>(wire.isUp());
  now = first;
  if (effect !== null) {
    act(effect);
  }

  return {
    getState: () => view,
    subscribe: (listener) => listen(listeners, listener),
    onFacts: (listener) => listen(factListeners, listener),
    retry: start,
    stop: () => {
      isStopped = true;
      unwatch();
      unhear();
      for (const cancel of timers) {
        cancel();
      }
      wire.leave(name);
      keepNow();
    },
  };
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const isFinal = (failure: ApiFailure) => final.has(failure.code) || failure.status === 403;

function viewOf<S>({ state, seq, isCurrent, isGone, code }: Following<S>): StreamView<S> {
  if (isGone) {
    return { is: "gone", state: null, seq, error: failed(code ?? "platform/stream-not-found") };
  }
  if (state === null) {
    return { is: "loading", state: null, seq: 0, error: code === null ? null : failed(code) };
  }
  return { is: isCurrent ? "live" : "resuming", state, seq, error: null };
}

const failed = (code: string) => new ApiFailure(0, { code });

function isSame<S>(one: StreamView<S>, other: StreamView<S>): boolean {
  return (
    one.is === other.is &&
    one.state === other.state &&
    one.seq === other.seq &&
    one.error?.code === other.error?.code
  );
}
