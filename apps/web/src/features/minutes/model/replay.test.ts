import type { SittingFact } from "@plenary/contract/conference/events";
import { describe, expect, it } from "vitest";
import { makeEntry, makeSitting } from "../../../../test/makeSitting.ts";
import { foldReplay } from "./replay.ts";

const begin = Date.parse("2026-11-23T02:00:00.000Z");
const at = (second: number) => new Date(begin + second * 1_000).toISOString();
const start = makeSitting({ state: "planned", sittingSince: null });
const counted = (n: number): SittingFact => ({
  ...{ seq: n, at: at(n), type: "conference/counted", data: { speeches: n, posts: 0 } },
});

describe("the replay of a sitting", () => {
  it("is before the first fact what it began with, and at its end what all facts give", () => {
    const replay = foldReplay(start, [counted(1), counted(2)]);
    expect(replay.at(begin)).toEqual(start);
    expect(replay.at(replay.until).counts.speeches).toBe(2);
    expect([replay.from, replay.until]).toEqual([begin + 1_000, begin + 2_000]);
  });

  it("gives the same at an instant whichever way one came there", () => {
    const facts = Array.from({ length: 350 }, (_, i) => counted(i + 1));
    const replay = foldReplay(start, facts);
    for (const second of [349, 100, 99, 101, 200, 1, 350]) {
      expect(replay.at(begin + second * 1_000 + 500).counts.speeches).toBe(second);
    }
  });

  it("takes all facts of one instant together", () => {
    const called: SittingFact = {
      ...{ seq: 2, at: at(1), type: "conference/floor-changed" },
      data: { entries: [makeEntry(1, { state: "speaking" })] },
    };
    const replay = foldReplay(start, [counted(1), called]);
    expect(replay.at(begin + 1_000).floor[0]?.state).toBe("speaking");
  });

  it("passes over a kind of fact that it does not know", () => {
    const strange = { seq: 2, at: at(2), type: "conference/of-tomorrow", data: {} } as never;
    const replay = foldReplay(start, [counted(1), strange, { ...counted(3) }]);
    expect(replay.at(begin + 2_000).counts.speeches).toBe(1);
    expect(replay.at(begin + 3_000).counts.speeches).toBe(3);
  });

  it("of a sitting without any fact stands at its planned beginning", () => {
    expect(foldReplay(start, []).at(begin + 99_000)).toEqual(start);
  });
});
