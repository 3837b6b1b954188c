import { expect, it } from "vitest";
import { poorReason, signalLevel } from "./lineReason.ts";

const line = {
  light: "poor",
  lossPercent: 1,
  roundTripMs: 148,
  jitterMs: 84,
  path: "udp",
  at: "2026-11-23T02:00:00.000Z",
} as const;

it("names the figure that is worst against what is felt, not the largest number", () => {
  expect(poorReason(line)).toEqual({ of: "jitter", value: 84 });
  expect(poorReason({ ...line, lossPercent: 6.2 })).toEqual({ of: "loss", value: 6.2 });
});

it("says that nothing is heard where there are no figures", () => {
  const silent = { ...line, lossPercent: null, roundTripMs: null, jitterMs: null };
  expect(poorReason(silent)).toEqual({ of: "silent", value: 0 });
});

it("shows no bars for a line that is gone or not known", () => {
  expect([signalLevel("lost"), signalLevel(null), signalLevel("poor")]).toEqual([0, 0, 2]);
});
