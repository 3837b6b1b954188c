import { describe, expect, it } from "vitest";
import { type EngineEvent, type EngineState, nextEngineState } from "./engineState.ts";

const url = "http://127.0.0.1:7880";
const version = "1.13.5";
const states: EngineState[] = [
  { is: "looking" },
  { is: "building", done: 3, total: 700 },
  { is: "starting", version },
  { is: "ready", url, version },
  { is: "down", since: 5, version },
  { is: "missing", why: "no-engine-no-go", install: "install Go" },
  { is: "stopped" },
];
const events: Record<EngineEvent["type"], EngineEvent> = {
  looked: { type: "looked" },
  compiled: { type: "compiled", done: 4, total: 700 },
  found: { type: "found", version },
  notFound: { type: "notFound", why: "build-failed", install: "install Go" },
  answered: { type: "answered", url },
  died: { type: "died", now: 9 },
  stopped: { type: "stopped" },
};
/** What each event makes of each state, in the order of `states`; "." leaves it as it is. */
const table: Record<EngineEvent["type"], readonly string[]> = {
  looked: [".", ".", ".", ".", ".", "looking", "."],
  compiled: ["building", "building", ".", ".", ".", ".", "."],
  found: ["starting", "starting", ".", ".", ".", ".", "."],
  notFound: ["missing", "missing", ".", ".", ".", ".", "."],
  answered: [".", ".", "ready", ".", "ready", ".", "."],
  died: [".", ".", "down", "down", ".", ".", "."],
  stopped: ["stopped", "stopped", "stopped", "stopped", "stopped", "stopped", "."],
};
const cases = Object.values(events).flatMap((event) =>
  states.map((state, at) => ({ state, event, becomes: table[event.type][at] ?? "?" })),
);

describe("the media engine's state", () => {
  it.each(cases)("$event.type in $state.is gives $becomes", ({ state, event, becomes }) => {
    const next = nextEngineState(state, event);
    if (becomes === ".") {
      expect(next).toBe(state);
    } else {
      expect(next.is).toBe(becomes);
    }
  });

  it("shows how far a build is, and never more than the whole", () => {
    const next = nextEngineState({ is: "looking" }, { type: "compiled", done: 9, total: 8 });
    expect(next).toEqual({ is: "building", done: 9, total: 9 });
  });

  it("remembers since when the engine is away, through further deaths", () => {
    const away = nextEngineState({ is: "ready", url, version }, { type: "died", now: 5 });
    expect(nextEngineState(away, { type: "died", now: 6 })).toEqual({
      is: "down",
      since: 5,
      version,
    });
  });
});
