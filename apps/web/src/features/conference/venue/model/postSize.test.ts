import { expect, it } from "vitest";
import { postSize } from "./postSize.ts";

it.each([
  ["a short question", "字".repeat(40), "xl"],
  ["three sentences", "字".repeat(100), "l"],
  ["a paragraph", "字".repeat(200), "m"],
  ["a long post", "字".repeat(900), "s"],
  ["Latin letters, which are narrower", "a".repeat(80), "xl"],
] as const)("sets %s as large as it fits", (_title, text, expected) => {
  expect(postSize(text)).toBe(expected);
});
