import { describe, expect, it } from "vitest";
import { safePath } from "./safePath.ts";

describe("where a sign-in leads", () => {
  it.each([
    ["/hall/1/screen", "/hall/1/screen"],
    ["/groups/7?post=3", "/groups/7?post=3"],
    [undefined, "/"],
    ["//elsewhere.example", "/"],
    ["/\\elsewhere.example", "/"],
    ["https://elsewhere.example", "/"],
    ["/sign-in?to=/", "/"],
  ])("takes %s to %s", (asked, led) => {
    expect(safePath(asked)).toBe(led);
  });
});
