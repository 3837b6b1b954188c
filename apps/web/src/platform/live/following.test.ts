import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, type FollowEffect, type FollowEvent, follow, type Following } from "./following.ts";

interface Post {
  seq: number;
}
type State = readonly number[];
type Event = FollowEvent<State, Post>;

const reduce = (state: State, fact: Post): State => [...state, fact.seq];
const upTo = (seq: number): State => Array.from({ length: seq }, (_, i) => i + 1);
const mostBehind = 12;

/** A server with one stream, and a line that loses, doubles, delays and reorders what it carries. */
class Line {
  total = 0;
  isFollowed = false;
  isUp = true;
  inFlight: Event[] = [];
  due: { what: "read" | "ask" }[] = [];
  model: Following<State>;
  mostGap = 0;

  constructor() {
    const [model, effect] = begin<State>(true);
    this.model = model;
    this.act(effect);
  }

  feed(event: Event): void {
    const [next, effect] = follow(this.model, event, reduce);
    // Never missed, doubled or out of order: the state is always the whole beginning of the log.
    expect(next.state ?? []).toEqual(next.state === null ? [] : upTo(next.seq));
    expect(next.seq).toBeGreaterThanOrEqual(this.model.seq);
    this.model = next;
    this.act(effect);
  }

  act(effect: FollowEffect | null): void {
    if (effect === null) {
      return;
    }
    if (effect.do === "ask-later") {
      this.due.push({ what: "ask" });
      return;
    }
    if (effect.do === "read") {
      if (effect.laterMs > 0) {
        this.due.push({ what: "read" });
      } else {
        this.inFlight.push({ type: "read", seq: this.total, state: upTo(this.total) });
      }
      return;
    }
    this.isFollowed = this.isUp;
    if (!this.isUp) {
      return;
    }
    const { ask, after } = effect;
    if (this.total - after > mostBehind) {
      this.inFlight.push({
        type: "answered",
        ask,
        answer: { ok: false, code: "platform/too-far-behind" },
      });
      return;
    }
    this.send(after);
    this.inFlight.push({ type: "answered", ask, answer: { ok: true, seq: this.total } });
  }

  send(after: number): void {
    const facts = upTo(this.total)
      .slice(after)
      .map((seq) => ({ seq }));
    if (facts.length > 0) {
      this.inFlight.push({ type: "facts", facts });
    }
  }

  tell(count: number): void {
    const before = this.total;
    this.total += count;
    if (this.isFollowed && this.isUp) {
      this.send(before);
    }
  }

  cut(): void {
    if (this.isUp) {
      this.isUp = false;
      this.isFollowed = false;
      // What was under way on the socket is lost; a snapshot travels by HTTP and may still come.
      this.inFlight = this.inFlight.filter((event) => event.type === "read");
      this.feed({ type: "unlinked" });
    }
  }

  mend(): void {
    if (!this.isUp) {
      this.isUp = true;
      this.feed({ type: "linked" });
    }
  }

  deliver(place: number, isKept: boolean): void {
    const [event] = this.inFlight.slice(place % Math.max(1, this.inFlight.length));
    if (event !== undefined) {
      if (!isKept) {
        this.inFlight.splice(this.inFlight.indexOf(event), 1);
      }
      this.feed(event);
    }
  }

  lose(place: number): void {
    const at = place % Math.max(1, this.inFlight.length);
    const [event] = this.inFlight.splice(at, 1);
    if (event?.type === "read") {
      this.feed({ type: "unread", code: "platform/offline", isFinal: false });
    } else if (event?.type === "answered") {
      const answer = { ok: false, code: "platform/offline" } as const;
      this.feed({ type: "answered", ask: event.ask, answer });
    }
  }

  wait(): void {
    const next = this.due.shift();
    if (next !== undefined) {
      this.feed({ type: "due", what: next.what });
    }
  }

  /** The line behaves from now on: everything on its way arrives in order. */
  settle(): void {
    this.mend();
    for (let turn = 0; turn < 500 && this.inFlight.length + this.due.length > 0; turn += 1) {
      if (this.inFlight.length > 0) {
        this.deliver(0, false);
      } else {
        this.wait();
      }
    }
  }
}

const place = fc.nat(7);
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("tell" as const), n: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("deliver" as const), n: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("double" as const), n: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("lose" as const), n: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), n: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cut" as const), n: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("mend" as const), n: place }) },
);

function live(line: Line, { do: what, n }: { do: string; n: number }): void {
  switch (what) {
    case "tell":
      return line.tell(n);
    case "deliver":
      return line.deliver(n, false);
    case "double":
      return line.deliver(n, true);
    case "lose":
      return line.lose(n);
    case "wait":
      return line.wait();
    case "cut":
      return line.cut();
    default:
      return line.mend();
  }
}

describe("following a stream", () => {
  it("never misses, doubles or reorders a fact, whatever the line does", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
        const line = new Line();
        for (const each of happenings) {
          live(line, each);
        }
        line.settle();
        line.tell(1);
        line.settle();
        expect(line.model.state).toEqual(upTo(line.total));
        expect(line.model.isCurrent).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it("shows nothing of a stream that is no longer the reader's", () => {
    const line = new Line();
    line.tell(3);
    line.settle();
    line.feed({ type: "dropped", code: "platform/stream-not-found" });
    line.feed({ type: "facts", facts: [{ seq: 4 }] });
    expect(line.model).toMatchObject({
      state: null,
      isGone: true,
      code: "platform/stream-not-found",
    });
  });

  it("takes a new snapshot when it is too far behind, and goes on from there", () => {
    const line = new Line();
    line.settle();
    line.cut();
    line.tell(mostBehind + 5);
    line.settle();
    expect(line.model).toMatchObject({ seq: mostBehind + 5, isCurrent: true });
  });

  it("shows what the device kept until the server is reached, and then only what the server says", () => {
    const [start] = begin<State>(false);
    const [kept] = follow<State, Post>(start, { type: "kept", seq: 2, state: [1, 2] }, reduce);
    expect(kept).toMatchObject({ state: [1, 2], isCurrent: false });
    const [linked, effect] = follow<State, Post>(
      { ...kept, code: "platform/offline" },
      { type: "linked" },
      reduce,
    );
    expect(effect).toEqual({ do: "read", laterMs: 0 });
    const [read] = follow<State, Post>(linked, { type: "read", seq: 1, state: [1] }, reduce);
    expect(read).toMatchObject({ seq: 1, state: [1], asking: 1 });
  });

  it("passes over a fact it does not know, so that an old page outlives a newer server", () => {
    const [start] = begin<State>(true);
    const [opened] = follow<State, Post>(start, { type: "read", seq: 0, state: [] }, reduce);
    const blind = (() => undefined) as unknown as typeof reduce;
    const [next] = follow<State, Post>(opened, { type: "facts", facts: [{ seq: 1 }] }, blind);
    expect(next).toMatchObject({ state: [], seq: 1 });
  });
});
