import { expect, it } from "vitest";
import { lengthParts } from "./lengthParts.ts";

it.each([
  [5_000, [["minute", 1]]],
  [59 * 60_000, [["minute", 59]]],
  [3_600_000, [["hour", 1]]],
  [
    27.5 * 3_600_000,
    [
      ["day", 1],
      ["hour", 3],
    ],
  ],
  [48 * 3_600_000 + 300_000, [["day", 2]]],
])("tells %d ms in its two largest units", (ms, parts) => {
  expect(lengthParts(ms).map(({ unit, count }) => [unit, count])).toEqual(parts);
});
