import { expect, it } from "vitest";
import { restartDelay } from "./restartDelay.ts";

it("brings the engine back at once, and slows down only when it cannot start at all", () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 50].map(restartDelay);
  expect(delays).toEqual([0, 0, 0, 250, 500, 1_000, 2_500, 5_000, 5_000]);
});
