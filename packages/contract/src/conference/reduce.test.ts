import { describe, expect, it } from "vitest";
import type { DeskFact } from "./events.ts";
import { floorOf, keepTake, reduceDesk, reduceSitting } from "./reduce.ts";
import { type DeskLive, type FloorEntry, recentSpeeches, type SittingLive } from "./schema.ts";

const at = "2026-11-25T02:00:00.000Z";
const entry = (n: number, state: FloorEntry["state"]): FloorEntry => ({
  id: `f${n}`,
  venueId: "v",
  kind: "impromptu",
  state,
  speaker: "周明远",
  title: "",
  subject: "",
  minutes: 5,
  askedAt: at,
  order: n,
  note: null,
});
const desk: DeskLive = {
  picks: [],
  acts: [],
  actsTotal: 0,
  shown: { takeId: "t2", at, expected: 3, shown: {} },
  takes: [],
  venues: { v: { operator: "", operatorPhone: "", heads: null, line: null } },
  readiness: { items: [{ id: "network", name: "" }], venues: {} },
  roll: {},
};

const sittingRules: SittingLive["rules"] = {
  ...{ bookedMinutes: 8, impromptuMinutes: 5, warnMs: 60_000, answerMs: 10_000, tourSeconds: 15 },
  orderRule: "first-come",
};

describe("the floor", () => {
  it("goes by the rule that was declared last, and keeps the other rules", () => {
    const rules = { ...sittingRules, orderRule: "alternating" as const };
    const state = reduceSitting({ rules: sittingRules } as SittingLive, {
      ...{ seq: 1, at, type: "conference/ruled" },
      data: { orderRule: "alternating" },
    });
    expect(state.rules).toEqual(rules);
  });

  it("shows who waits before who is over, and forgets the oldest speeches", () => {
    const over = Array.from({ length: recentSpeeches + 2 }, (_, i) => entry(i, "done"));
    const floor = floorOf([...over, entry(50, "waiting"), entry(40, "speaking")]);
    expect(floor.slice(0, 2).map((each) => each.order)).toEqual([40, 50]);
    expect(floor).toHaveLength(recentSpeeches + 2);
    expect(floor[2]?.order).toBe(2);
  });
});

describe("the desk", () => {
  it("sums the screens that have shown the take that is on", () => {
    const state = reduceDesk(desk, {
      seq: 1,
      at,
      type: "conference/shown",
      data: { takeId: "t2", shown: { a: 100, b: 300, c: 200 } },
    });
    expect(state.takes).toEqual([{ takeId: "t2", at, medianMs: 200, maxMs: 300 }]);
  });

  it("does not count a late report of an earlier take", () => {
    const late = { takeId: "t1", shown: { a: 100 } };
    expect(reduceDesk(desk, { seq: 1, at, type: "conference/shown", data: late })).toEqual(desk);
  });

  it("counts a take once however often its screens report", () => {
    const shown = { takeId: "t2", at, expected: 1, shown: { a: 80 } };
    expect(keepTake(keepTake([], shown), shown)).toHaveLength(1);
  });

  it("keeps what roll call and checks have found, by venue", () => {
    const mark = {
      ...{ hasDevice: true, hasPicture: true, hasSound: false, answer: "answered" as const },
      ...{ heads: 40, note: "", at, by: "叶知秋" },
    };
    const ready = {
      ...{ ticks: { network: { at, by: "罗佳芳" } }, note: "", contacts: [], signs: null },
    };
    const facts: DeskFact[] = [
      { seq: 1, at, type: "conference/roll-marked", data: { marks: { v: mark } } },
      { seq: 2, at, type: "conference/roll-marked", data: { marks: { w: mark } } },
      { seq: 3, at, type: "conference/readiness-set", data: { venues: { v: ready } } },
    ];
    const state = facts.reduce(reduceDesk, desk);
    expect(state.roll).toEqual({ v: mark, w: mark });
    expect(state.readiness).toEqual({ items: desk.readiness.items, venues: { v: ready } });
  });

  it("puts heads at the venue that reported them and ignores a venue that is not there", () => {
    const counted = reduceDesk(desk, {
      seq: 1,
      at,
      type: "conference/heads-reported",
      data: { venueId: "v", heads: 74 },
    });
    expect(counted.venues["v"]?.heads).toBe(74);
    const unknown = { venueId: "x", heads: 1 };
    expect(
      reduceDesk(desk, { seq: 2, at, type: "conference/heads-reported", data: unknown }),
    ).toEqual(desk);
  });
});
