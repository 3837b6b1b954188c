import type { GroupState } from "@plenary/contract/groups/schema";
import { describe, expect, it } from "vitest";
import { type GroupStep, advance } from "./machine.ts";

const table: [GroupState, GroupStep, GroupState | null][] = [
  ["planned", "open", "open"],
  ["planned", "end", null],
  ["open", "open", null],
  ["open", "end", "ended"],
  ["ended", "open", null],
  ["ended", "end", null],
];

describe("a group's states", () => {
  it.each(table)("from %s by %s: %s", (from, step, to) => {
    if (to === null) {
      expect(() => advance(from, step)).toThrow("groups/wrong-state");
      return;
    }
    expect(advance(from, step)).toBe(to);
  });
});
