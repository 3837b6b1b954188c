import { expect, it } from "vitest";
import { formatNumber, formatPercent } from "./numbers.ts";

it("parts thousands by a narrow space that does not break", () => {
  expect(formatNumber(9_864)).toBe("9\u202f864");
  expect(formatNumber(1_234_567.5, 1)).toBe("1\u202f234\u202f567.5");
  expect(formatNumber(118)).toBe("118");
});

it("writes a part of a whole as a percentage", () => {
  expect(formatPercent(0.876)).toBe("88%");
  expect(formatPercent(0.876, 1)).toBe("87.6%");
});
