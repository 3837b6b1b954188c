import { describe, expect, it } from "vitest";
import { idOf, makeEntry, makeSitting, makeVenue } from "../../../../../test/makeSitting.ts";
import { summariseTake, takeEffect } from "./takes.ts";

const at = "2026-11-23T02:00:00.000Z";
const shownBy = (times: readonly number[], expected = times.length) => ({
  takeId: idOf("meeting", 9),
  at,
  expected,
  shown: Object.fromEntries(times.map((ms, n) => [idOf("venue", n), ms])),
});

describe("how a take arrived", () => {
  it("gives median, 95 % and the slowest by name", () => {
    const times = Array.from({ length: 20 }, (_, n) => (n + 1) * 100);
    const venues = times.map((_, n) => makeVenue(n));
    expect(summariseTake(shownBy(times), venues)).toMatchObject({
      shown: 20,
      expected: 20,
      medianMs: 1_000,
      p95Ms: 1_900,
      slowest: { name: "第19分会场", ms: 2_000 },
      missing: [],
    });
  });

  it("names joined venues whose screens have not told, and not those that left", () => {
    const venues = [makeVenue(0), makeVenue(1), makeVenue(2), makeVenue(3, { link: "lost" })];
    expect(summariseTake(shownBy([100, 200], 3), venues)).toMatchObject({
      shown: 2,
      expected: 3,
      missing: ["第2分会场"],
    });
  });

  it("never counts more screens than it expects", () => {
    expect(summariseTake(shownBy([100, 200], 1), []).expected).toBe(2);
  });

  it("puts every screen into one bar, the slowest into the last", () => {
    const { bins } = summariseTake(shownBy([0, 10, 500, 1_000]), []);
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(bins.at(-1)).toBe(1);
    expect(bins[0]).toBe(2);
  });

  it("claims nothing before the first screen has told", () => {
    const sum = summariseTake(shownBy([], 4), []);
    expect(sum).toMatchObject({ shown: 0, medianMs: null, p95Ms: null, slowest: null });
    expect(sum.bins.every((count) => count === 0)).toBe(true);
  });
});

describe("what a take will do", () => {
  const armed = (n: number, floorId: string | null) => ({
    stage: { layout: "single" as const, cells: [idOf("venue", n)], strip: null },
    floorId,
  });

  it("moves microphone, clock, strip and preview with an armed speaker", () => {
    const sitting = makeSitting({
      floor: [
        makeEntry(1, { state: "speaking" }),
        makeEntry(2, { order: 2 }),
        makeEntry(3, { order: 3 }),
      ],
      armed: armed(2, idOf("floor", 2)),
    });
    expect(takeEffect(sitting, null)).toEqual({
      blocked: null,
      words: null,
      venues: ["第2分会场"],
      speaker: "委员2",
      opens: "第2分会场",
      closes: "第1分会场",
      ends: "委员1",
      minutes: 5,
      next: "委员3",
    });
  });

  it("does not close a venue that the desk has opened by hand, nor the speaker's own", () => {
    const floor = [makeEntry(0, { state: "speaking" }), makeEntry(2)];
    const byHand = makeSitting({ floor, armed: armed(2, idOf("floor", 2)) });
    expect(takeEffect(byHand, null).closes).toBeNull();

    const again = [makeEntry(2, { state: "speaking", id: idOf("floor", 9) }), makeEntry(2)];
    const own = makeSitting({ floor: again, armed: armed(2, idOf("floor", 2)) });
    expect(takeEffect(own, null).closes).toBeNull();
  });

  it("changes only the picture when no speaker is armed", () => {
    expect(takeEffect(makeSitting({ armed: armed(3, null) }), null)).toMatchObject({
      blocked: null,
      venues: ["第3分会场"],
      speaker: null,
      opens: null,
      ends: null,
      next: null,
    });
  });

  it.each([
    ["nothing is armed", makeSitting(), "nothing"],
    ["the doors are closed", makeSitting({ state: "planned", armed: armed(1, null) }), "notOn"],
    ["all is over", makeSitting({ state: "closed", armed: armed(1, null) }), "closed"],
    [
      "a speaker is armed before the sitting begins",
      makeSitting({ state: "waiting", floor: [makeEntry(1)], armed: armed(1, idOf("floor", 1)) }),
      "notSitting",
    ],
    [
      "the armed venue is not in the room",
      makeSitting({
        venues: [makeVenue(0), makeVenue(1, { link: "lost" })],
        armed: armed(1, null),
      }),
      "away",
    ],
  ])("does nothing while %s", (_when, sitting, blocked) => {
    expect(takeEffect(sitting, null).blocked).toBe(blocked);
  });

  it("takes a wall of many though one has fallen out, and names a pause by its words", () => {
    const cells = [0, 1, 2, 3].map((n) => idOf("venue", n));
    const venues = [makeVenue(0), makeVenue(1, { link: "lost" }), makeVenue(2), makeVenue(3)];
    const quad = { stage: { layout: "quad" as const, cells, strip: null }, floorId: null };
    expect(takeEffect(makeSitting({ venues, armed: quad }), null).blocked).toBeNull();

    const empty = { layout: "single" as const, cells: [null], strip: null };
    const pause = { text: "休会十分钟", resumesAt: null };
    const paused = makeSitting({ armed: { stage: { ...empty, pause }, floorId: null } });
    expect(takeEffect(paused, null).words).toEqual({ is: "pause", text: "休会十分钟" });
    const card = makeSitting({ armed: { stage: empty, floorId: null } });
    expect(takeEffect(card, null).words).toEqual({ is: "testCard" });
  });

  it("takes nothing while another director has locked the stage", () => {
    const lock = { personId: "them", by: "宋以宁", at: "2026-11-23T02:00:00.000Z" };
    const sitting = makeSitting({ armed: armed(3, null), lock });
    expect(takeEffect(sitting, "me").blocked).toBe("locked");
    expect(takeEffect(sitting, "them").blocked).toBeNull();
  });
});
