import { expect, test } from "vitest";
import { codeCount, pictureCode, wordBits } from "./pictureCode.ts";

test("no two wrong cells turn the code of one venue into that of another", () => {
  for (const [one, word] of pictureCode.words.entries()) {
    for (const other of pictureCode.words.slice(one + 1)) {
      const wrong = (word ^ other).toString(2).replaceAll("0", "").length;
      expect(wrong).toBeGreaterThanOrEqual(3);
    }
  }
});

test("all codes have words of their own that fit the row of cells", () => {
  expect(new Set(pictureCode.words).size).toBe(codeCount);
  expect(Math.max(...pictureCode.words)).toBeLessThan(2 ** wordBits);
});
