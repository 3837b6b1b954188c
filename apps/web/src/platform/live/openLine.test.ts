import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LiveSocket } from "./liveSocket.ts";
import { openLine } from "./openLine.ts";
import { retryDelayMs } from "./retryDelayMs.ts";

type Hear = (...args: unknown[]) => void;

/** A socket whose every turn the test decides. */
function fakeSocket() {
  const hearers = new Map<string, Hear>();
  const socket = {
    connected: false,
    connect: vi.fn<() => void>(),
    disconnect: vi.fn<() => void>(() => {
      socket.connected = false;
      hearers.get("disconnect")?.("io client disconnect");
    }),
    on: (event: string, hear: Hear) => hearers.set(event, hear),
    emit: vi.fn<() => void>(),
    timeout: () => ({
      emit: (_event: string, answer: (error: Error | null) => void) => answer(new Error("timeout")),
    }),
  };
  const say = (event: string, ...args: unknown[]) => {
    socket.connected = event === "connect" || (socket.connected && event !== "disconnect");
    hearers.get(event)?.(...args);
  };
  return { socket: socket as unknown as LiveSocket, connects: socket.connect, say };
}

function bench() {
  const fake = fakeSocket();
  const tell = vi.fn<(state: string, attempt: number) => void>();
  const signedOut = vi.fn<(code: string) => void>();
  const line = openLine({ socket: fake.socket, random: () => 1, tell, signedOut });
  return { ...fake, line, tell, signedOut };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("tries again for ever: fast at first, then every five seconds", () => {
  const { line, connects, say, tell } = bench();
  line.open();
  const waited: number[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    say("connect_error", new Error("xhr poll error"));
    const before = Date.now();
    vi.advanceTimersToNextTimer();
    waited.push(Date.now() - before);
  }
  expect(waited).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
  expect(connects).toHaveBeenCalledTimes(9);
  expect(tell.mock.calls.slice(0, 4)).toEqual([
    ["connecting", 1],
    ["connecting", 2],
    ["connecting", 3],
    ["offline", 4],
  ]);
});

it("spreads the tries of a whole hall", () => {
  expect([0, 0.5, 1].map((random) => retryDelayMs(3, random))).toEqual([800, 1_200, 1_600]);
});

it("tries at once when the network or the page comes back", () => {
  const { line, connects, say } = bench();
  line.open();
  say("connect_error", new Error("refused"));
  line.nudge();
  expect(connects).toHaveBeenCalledTimes(2);
});

it("drops a line that slept and no longer answers, and opens a new one", () => {
  const { line, connects, say, tell } = bench();
  line.open();
  say("connect");
  line.nudge();
  expect(tell).toHaveBeenLastCalledWith("connecting", 1);
  vi.advanceTimersToNextTimer();
  expect(connects).toHaveBeenCalledTimes(2);
});

it.each([
  ["the handshake is refused", "connect_error", new Error("identity/not-signed-in")],
  ["the session is ended", "signed-out", { code: "identity/not-signed-in" }],
])("stops when %s", (_what, event, said) => {
  const { line, say, signedOut, connects } = bench();
  line.open();
  say(event, said);
  say("disconnect", "io server disconnect");
  vi.runAllTimers();
  expect(signedOut).toHaveBeenCalledWith("identity/not-signed-in");
  expect(connects).toHaveBeenCalledTimes(1);
});
