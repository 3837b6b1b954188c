import type { Fact, FollowAck } from "@plenary/contract/stream";
import { expect, it, vi } from "vitest";
import { ApiFailure } from "../api/apiFailure.ts";
import { followStream, type Opened, type Wire } from "./followStream.ts";

const fact = (seq: number): Fact => ({ seq, at: "", type: "test/counted", data: seq });
const facts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => fact(from + i));
const reduce = (state: readonly number[], { seq }: Fact) => [...state, seq];
/** Lets what waits on promises run; nothing here waits on time. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
};

function bench(answer: (after: number) => FollowAck = (after) => ({ ok: true, seq: after })) {
  let up = true;
  let hearer: Parameters<Wire["hear"]>[1] | undefined;
  let onUp: ((isUp: boolean) => void) | undefined;
  const frames: (() => void)[] = [];
  const asked: number[] = [];
  const wire: Wire = {
    isUp: () => up,
    onUp: (listener) => {
      onUp = listener;
      return () => undefined;
    },
    ask: async (_, after) => {
      asked.push(after);
      return answer(after);
    },
    leave: vi.fn<(stream: string) => void>(),
    hear: (_, listener) => {
      hearer = listener;
      return () => undefined;
    },
    nextFrame: (callback) => {
      frames.push(callback);
    },
    later: () => () => undefined,
  };
  return {
    wire,
    asked,
    send: (batch: readonly Fact[]) => hearer?.facts(batch),
    drop: () => hearer?.dropped("platform/stream-not-found"),
    setUp: (isUp: boolean) => {
      up = isUp;
      onUp?.(isUp);
    },
    draw: () => frames.splice(0).forEach((frame) => frame()),
  };
}

const open = (wire: Wire, snapshot: () => Promise<Opened<readonly number[]>>) =>
  followStream(wire, { kind: "test", id: "1", snapshot, reduce });

it("draws a flood of ten thousand posts once, not ten thousand times", async () => {
  const { wire, send, draw } = bench();
  const followed = open(wire, async () => ({ seq: 0, state: [] }));
  await settle();
  const drawn = vi.fn<() => void>();
  followed.subscribe(drawn);
  for (let from = 1; from <= 10_000; from += 20) {
    send(facts(from, from + 19));
  }
  draw();
  expect(followed.getState()).toMatchObject({ is: "live", seq: 10_000 });
  expect(drawn).toHaveBeenCalledTimes(1);
});

it("tells each fact once and in order to those who listen for facts", async () => {
  const { wire, send, draw } = bench();
  const followed = open(wire, async () => ({ seq: 2, state: [1, 2] }));
  await settle();
  const told: number[] = [];
  followed.onFacts((batch) => told.push(...batch.map((each) => each.seq)));
  send([fact(4), fact(3)]);
  send([fact(2), fact(3), fact(5)]);
  draw();
  expect(told).toEqual([3, 4, 5]);
});

it("resumes after the last fact it has when the line comes back", async () => {
  const { wire, send, draw, asked, setUp } = bench();
  const followed = open(wire, async () => ({ seq: 1, state: [1] }));
  await settle();
  send([fact(2)]);
  draw();
  setUp(false);
  expect(followed.getState()).toMatchObject({ is: "resuming", seq: 2 });
  setUp(true);
  await settle();
  expect(asked).toEqual([1, 2]);
  expect(followed.getState().is).toBe("live");
});

it("says why it cannot be opened, and that it is gone when the right is taken away", async () => {
  const { wire, drop } = bench();
  const offline = open(wire, async () => {
    throw new ApiFailure(0, { code: "platform/offline" });
  });
  await settle();
  expect(offline.getState()).toMatchObject({ is: "loading", error: { code: "platform/offline" } });

  const followed = open(wire, async () => ({ seq: 1, state: [1] }));
  await settle();
  drop();
  expect(followed.getState()).toMatchObject({
    is: "gone",
    state: null,
    error: { code: "platform/stream-not-found" },
  });
});
