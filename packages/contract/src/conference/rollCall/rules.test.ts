import { describe, expect, it } from "vitest";
import type { HallVenue } from "../schema.ts";
import { mayStartRoll, nextOnRoll, rolledVenues, rollSheet } from "./rules.ts";
import type { RollMark } from "./schema.ts";

const venue = (id: string, order: number, change: Partial<HallVenue> = {}): HallVenue => ({
  ...{ id, name: id, initials: id, kind: "sub", order, code: order, expectedHeads: 80 },
  ...{ link: "joined", linkSince: null, isOpen: false },
  ...change,
});
const mark = (answer: RollMark["answer"], change: Partial<RollMark> = {}): RollMark => ({
  ...{ hasDevice: true, hasPicture: true, hasSound: true, answer, heads: null, note: "" },
  ...{ at: "2026-11-25T01:40:00.000Z", by: "叶知秋" },
  ...change,
});
const venues = [
  venue("c", 3),
  venue("main", 0, { kind: "main" }),
  venue("a", 1),
  venue("b", 2, { link: "away" }),
  venue("out", 4, { link: "removed" }),
  venue("field", 5, { kind: "field" }),
];

describe("who is called", () => {
  it("is everyone but the main venue and who was put out, in the declared order", () => {
    expect(rolledVenues(venues).map(({ id }) => id)).toEqual(["a", "b", "c", "field"]);
  });

  const next = (
    marks: Record<string, RollMark>,
    after: string | null,
    round: "first" | "again" = "first",
  ) => nextOnRoll(venues, marks, after, round)?.id ?? null;

  it("is the next without an answer, then those jumped over, then nobody", () => {
    expect(next({}, null)).toBe("a");
    expect(next({ a: mark("answered"), b: mark("silent") }, "a")).toBe("c");
    expect(next({ c: mark("answered"), field: mark("backup") }, "field")).toBe("a");
    // A note alone is no answer.
    expect(next({ b: mark(null, { note: "迟到" }) }, "a")).toBe("b");
    const all = Object.fromEntries(["a", "b", "c", "field"].map((id) => [id, mark("answered")]));
    expect(next(all, "field")).toBeNull();
    expect(next({ b: mark("answered"), c: mark("answered"), field: mark("answered") }, "a")).toBe(
      null,
    );
  });

  it("is, in the second round, each silent one once", () => {
    const marks = { a: mark("silent"), b: mark("answered"), c: mark("silent") };
    expect(next(marks, null, "again")).toBe("a");
    expect(next(marks, "a", "again")).toBe("c");
    expect(next(marks, "c", "again")).toBeNull();
  });
});

describe("when roll may be called", () => {
  const begun = [{ begunAt: "2026-11-25T02:00:00.000Z" }];
  const speaking = [{ state: "speaking" }];
  it.each([
    ["while the hall waits", "waiting", [], [], true],
    ["in a sitting that has begun no item", "sitting", [{ begunAt: null }], [], true],
    ["not after the first item", "sitting", begun, [], false],
    ["not into a speech", "sitting", [], speaking, false],
    ["not in an adjournment", "adjourned", [], [], false],
    ["not before the doors are open", "planned", [], [], false],
    ["not when it is over", "closed", [], [], false],
  ] as const)("%s", (_when, state, agenda, floor, expected) => {
    expect(mayStartRoll({ state, agenda, floor } as never)).toBe(expected);
  });
});

describe("the result sheet", () => {
  const marks = {
    a: mark("answered", { heads: 70 }),
    b: mark("silent", { hasDevice: false, hasPicture: false, hasSound: false }),
    c: mark("backup", { note: "手机接入" }),
  };
  const sheet = rollSheet(venues, marks, { a: 1, c: 40, field: null });

  it("has the silent ones first, then those not called, each with its place", () => {
    expect(sheet.rows.map(({ venueId, no, answer }) => [venueId, no, answer])).toEqual([
      ["b", 2, "silent"],
      ["field", 4, null],
      ["a", 1, "answered"],
      ["c", 3, "backup"],
    ]);
  });

  it("takes the heads of the roll call before those reported, and sums them", () => {
    expect(sheet.rows.map(({ heads }) => heads)).toEqual([null, null, 70, 40]);
    expect(sheet.totals).toEqual({
      ...{ venues: 4, answered: 1, silent: 1, backup: 1, uncalled: 1 },
      ...{ expected: 320, heads: 110 },
    });
  });

  it("says when it was answered only of those who were called", () => {
    expect(sheet.rows.find(({ venueId }) => venueId === "field")?.at).toBeNull();
    expect(sheet.rows.find(({ venueId }) => venueId === "a")?.at).toBe("2026-11-25T01:40:00.000Z");
  });
});
