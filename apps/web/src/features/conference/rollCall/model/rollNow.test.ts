import type { RollMark } from "@plenary/contract/conference/rollCall/schema";
import { describe, expect, it } from "vitest";
import { idOf, makeDesk, makeSitting } from "../../../../../test/makeSitting.ts";
import { markOfNext, rollNow } from "./rollNow.ts";

const mark = (change: Partial<RollMark> = {}): RollMark => ({
  ...{ hasDevice: false, hasPicture: false, hasSound: false, answer: null, heads: null },
  ...{ note: "", at: "2026-11-23T01:40:00.000Z", by: "叶知秋" },
  ...change,
});

describe("what 下一个 notes", () => {
  it("is that all is well when nothing else was noted: so says the phrase", () => {
    const well = { hasDevice: true, hasPicture: true, hasSound: true, answer: "answered" };
    expect(markOfNext(null)).toEqual(well);
    expect(markOfNext(mark({ note: "席签未摆" }))).toEqual(well);
    // Called again and there this time.
    expect(markOfNext(mark({ answer: "silent" }))).toEqual(well);
  });

  it("leaves the ticks that the caller gave as they are", () => {
    expect(markOfNext(mark({ hasPicture: true }))).toEqual({ answer: "answered" });
    expect(markOfNext(mark({ answer: "backup" }))).toEqual({ answer: "backup" });
  });
});

describe("where the roll call stands", () => {
  const rollCall = {
    ...{ state: "calling" as const, round: "first" as const, turn: 3, venueId: idOf("venue", 2) },
    ...{ calledAt: null, phrase: "", hintMs: 15_000 },
  };

  it("names the venue, its place, the next one, and the heads its operator reported", () => {
    const venues = {
      [idOf("venue", 2)]: { operator: "", operatorPhone: "", heads: 61, line: null },
    };
    const roll = { [idOf("venue", 1)]: mark({ answer: "answered", heads: 70 }) };
    const now = rollNow(makeSitting({ rollCall }), makeDesk({ venues, roll }));
    expect(now).toMatchObject({
      venue: { id: idOf("venue", 2) },
      next: { id: idOf("venue", 3) },
      ...{ no: 2, heads: 61, mark: null },
      totals: { venues: 4, answered: 1, uncalled: 3, heads: 131 },
    });
  });

  it("is with nobody when all have been called", () => {
    const now = rollNow(makeSitting({ rollCall: { ...rollCall, venueId: null } }), makeDesk());
    expect(now).toMatchObject({ venue: null, no: 0 });
  });
});
