import { describe, expect, it } from "vitest";
import { keepHeads, readHeads, stepHeads, typedHeads } from "./heads.ts";

describe("counting the people of a venue", () => {
  it.each([
    ["starts from the number expected", null, 1 as const, 85],
    ["goes up", 84, 1 as const, 85],
    ["goes down", 84, -1 as const, 83],
    ["stops at nobody", 0, -1 as const, 0],
    ["stops at what a report may say", 5_000, 1 as const, 5_000],
  ])("%s", (_title, count, by, expected) => {
    expect(stepHeads(count, by, 85)).toBe(expected);
  });

  it("keeps whether the server has the number", () => {
    expect(readHeads(keepHeads(82, true))).toEqual({ count: 82, isReported: true });
    expect(readHeads(keepHeads(82, false))).toEqual({ count: 82, isReported: false });
    expect(readHeads("")).toEqual({ count: null, isReported: false });
  });

  it.each([
    ["74", 74],
    [" 74 ", 74],
    ["7x", null],
    ["", null],
    ["-3", null],
    ["9999", 5_000],
  ])("reads %j as %j", (text, expected) => {
    expect(typedHeads(text)).toBe(expected);
  });
});
