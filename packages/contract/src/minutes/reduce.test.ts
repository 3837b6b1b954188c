import { describe, expect, it } from "vitest";
import { reduceMinutes } from "./reduce.ts";
import type { EditionLine } from "./schema.ts";

const at = "2026-11-23T04:00:00.000Z";
const line = (no: number, change: Partial<EditionLine> = {}): EditionLine => ({
  ...{ no, state: "draft", version: 1, reason: null, signed: null },
  ...{ saved: { by: "叶知秋", at } },
  ...change,
});
const told = (edition: EditionLine) =>
  ({ seq: 1, at, type: "minutes/changed", data: { edition } }) as const;

describe("the editions of a sitting's minutes", () => {
  it("are told anew when one is saved, and keep the others", () => {
    const before = { editions: [line(2), line(1, { state: "published" })] };
    const { editions } = reduceMinutes(before, told(line(2, { version: 5 })));
    expect(editions.map(({ no, version }) => [no, version])).toEqual([
      [2, 5],
      [1, 1],
    ]);
  });

  it("begin with the newest, whichever was told last", () => {
    const first = reduceMinutes({ editions: [line(2)] }, told(line(1, { state: "published" })));
    expect(first.editions.map(({ no }) => no)).toEqual([2, 1]);
  });
});
