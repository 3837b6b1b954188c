import { expect, it } from "vitest";
import { clockOffset, keepSample } from "./clockOffset.ts";

it("believes the quickest sample, which hides the least", () => {
  const samples = [
    { sentAt: 0, receivedAt: 400, serverMs: 10_390 },
    { sentAt: 1_000, receivedAt: 1_020, serverMs: 11_010 },
    { sentAt: 2_000, receivedAt: 2_300, serverMs: 12_010 },
  ];
  expect(clockOffset(samples)).toBe(10_000);
});

it("knows nothing without a sample, and forgets old ones", () => {
  expect(clockOffset([])).toBeNull();
  let samples = [{ sentAt: 0, receivedAt: 1, serverMs: 0 }];
  for (let at = 1; at < 20; at += 1) {
    samples = keepSample(samples, { sentAt: at, receivedAt: at + 2, serverMs: at + 501 });
  }
  expect(samples).toHaveLength(8);
  expect(clockOffset(samples)).toBe(500);
});
