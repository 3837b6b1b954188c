import type { Fact, FollowAck } from "@plenary/contract/stream";
import { ApiFailure, apiFailureOf } from "../api/apiFailure.ts";
import { begin, type FollowEffect, type FollowEvent, type Following, follow } from "./following.ts";
import { isSameView, loadingView, type StreamView, viewOf } from "./streamView.ts";

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

export interface Followed<S, F extends Fact = Fact> {
  getState: () => StreamView<S>;
  subscribe: (listener: () => void) => () => void;
  /** Hears the facts themselves, once each and in order, before the state that they make is shown. */
  onFacts: (listener: (facts: readonly F[]) => void) => () => void;
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
export const followStream = <S, F extends Fact>(wire: Wire, of: StreamOf<S, F>): Followed<S, F> =>
  new StreamFollower(wire, of);

class StreamFollower<S, F extends Fact> implements Followed<S, F> {
  readonly #wire: Wire;
  readonly #of: StreamOf<S, F>;
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  readonly #factListeners = new Set<(facts: readonly F[]) => void>();
  readonly #timers = new Set<() => void>();
  readonly #stops: (() => void)[];
  #inbox: F[] = [];
  #isFlushing = false;
  #isStopped = false;
  #isKeeping = false;
  #now: Following<S>;
  #view: StreamView<S> = loadingView;

  constructor(wire: Wire, of: StreamOf<S, F>) {
    this.#wire = wire;
    this.#of = of;
    this.#name = `${of.kind}:${of.id}`;
    this.#stops = [
      wire.onUp((isUp) => {
        this.#flush();
        this.#feed({ type: isUp ? "linked" : "unlinked" });
      }),
      wire.hear(this.#name, {
        // The wire knows no kinds: what a stream of this kind carries is the contract's word.
        facts: (facts) => this.#take(facts as readonly F[]),
        dropped: (code) => {
          this.#flush();
          this.#feed({ type: "dropped", code });
        },
      }),
    ];
    const [first, effect] = begin<S>(wire.isUp());
    this.#now = first;
    this.#act(effect);
  }

  getState = (): StreamView<S> => this.#view;

  subscribe = (listener: () => void): (() => void) => listen(this.#listeners, listener);

  onFacts = (listener: (facts: readonly F[]) => void): (() => void) =>
    listen(this.#factListeners, listener);

  retry = (): void => {
    const [first, effect] = begin<S>(this.#wire.isUp());
    this.#now = first;
    this.#show();
    this.#act(effect);
  };

  stop = (): void => {
    this.#isStopped = true;
    for (const stop of [...this.#stops, ...this.#timers]) {
      stop();
    }
    this.#wire.leave(this.#name);
    this.#keep();
  };

  #feed(event: FollowEvent<S, F>): void {
    if (this.#isStopped) {
      return;
    }
    const before = this.#now.seq;
    const [next, effect] = follow(this.#now, event, this.#of.reduce);
    this.#now = next;
    if (event.type === "facts") {
      this.#tellFacts(event.facts, before, next.seq);
    }
    this.#show();
    this.#act(effect);
  }

  #show(): void {
    const next = viewOf(this.#now);
    if (isSameView(this.#view, next)) {
      return;
    }
    this.#view = next;
    this.#keepSoon();
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }

  #tellFacts(facts: readonly F[], before: number, seq: number): void {
    if (seq === before || this.#factListeners.size === 0) {
      return;
    }
    const bySeq = new Map(facts.map((fact) => [fact.seq, fact]));
    const applied = [...bySeq.values()]
      .filter((fact) => fact.seq > before && fact.seq <= seq)
      .sort((a, b) => a.seq - b.seq);
    for (const listener of [...this.#factListeners]) {
      listener(applied);
    }
  }

  #take(facts: readonly F[]): void {
    this.#inbox.push(...facts);
    if (!this.#isFlushing) {
      this.#isFlushing = true;
      this.#wire.nextFrame(() => this.#flush());
    }
  }

  #flush(): void {
    this.#isFlushing = false;
    if (this.#inbox.length > 0) {
      const facts = this.#inbox;
      this.#inbox = [];
      this.#feed({ type: "facts", facts });
    }
  }

  #act(effect: FollowEffect | null): void {
    if (effect === null) {
      return;
    }
    if (effect.do === "ask-later") {
      this.#later(() => this.#feed({ type: "due", what: "ask" }), effect.laterMs);
    } else if (effect.do === "read" && effect.laterMs > 0) {
      this.#later(() => this.#feed({ type: "due", what: "read" }), effect.laterMs);
    } else if (effect.do === "read") {
      this.#read().catch(() => undefined);
    } else {
      this.#ask(effect.ask, effect.after).catch(() => undefined);
    }
  }

  #later(callback: () => void, ms: number): void {
    const cancel = this.#wire.later(() => {
      this.#timers.delete(cancel);
      callback();
    }, ms);
    this.#timers.add(cancel);
  }

  async #ask(number: number, after: number): Promise<void> {
    const answer = await this.#wire.ask(this.#name, after);
    // Facts sent before the answer count before it.
    this.#flush();
    this.#feed({ type: "answered", ask: number, answer });
  }

  async #read(): Promise<void> {
    try {
      const { seq, state } = await this.#of.snapshot();
      this.#feed({ type: "read", seq, state });
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : apiFailureOf(error, undefined);
      const kept = await this.#of.kept?.read().catch(() => undefined);
      if (kept !== undefined) {
        this.#feed({ type: "kept", ...kept });
      }
      this.#feed({ type: "unread", code: failure.code, isFinal: isFinal(failure) });
    }
  }

  #keepSoon(): void {
    if (this.#of.kept !== undefined && !this.#isKeeping && !this.#isStopped) {
      this.#isKeeping = true;
      this.#later(() => {
        this.#isKeeping = false;
        this.#keep();
      }, keepEveryMs);
    }
  }

  #keep(): void {
    const { seq, state } = this.#now;
    if (state !== null) {
      this.#of.kept?.write({ seq, state });
    }
  }
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const isFinal = (failure: ApiFailure) => final.has(failure.code) || failure.status === 403;
