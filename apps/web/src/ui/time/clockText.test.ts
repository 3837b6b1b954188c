import { describe, expect, it } from "vitest";
import { clockText, pressureOf } from "./clockText.ts";

describe("the speaker's clock", () => {
  it.each([
    [480, "08:00"],
    [342, "05:42"],
    [59.2, "01:00"],
    [0.4, "00:01"],
    [0, "00:00"],
    [-0.4, "00:00"],
    [-21, "+00:21"],
    [-3_725, "+62:05"],
  ])("writes %s seconds as %s", (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });

  it("leaves the first nought out where it stands large", () => {
    expect(clockText(161, true)).toBe("2:41");
  });

  it.each([
    [61, "calm"],
    [60, "near"],
    [0, "near"],
    [-1, "over"],
  ])("is, with %s seconds left, %s", (seconds, pressure) => {
    expect(pressureOf(seconds)).toBe(pressure);
  });
});
