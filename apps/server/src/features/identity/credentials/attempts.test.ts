import { describe, expect, it } from "vitest";
import { sourceOf } from "./attempts.ts";

describe("the source of an attempt", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2/64"],
    ["2001:db8::1", "2001:db8:0:0/64"],
    ["::1", "0:0:0:0/64"],
    [null, ""],
  ])("%s counts as %s", (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });

  it("is one network, however many addresses of it are used", () => {
    expect(sourceOf("2001:db8:1:2::1")).toBe(sourceOf("2001:db8:1:2:ffff::9"));
  });
});
