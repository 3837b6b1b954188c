import { expect, it } from "vitest";
import { isWorthTelling, lineLight } from "./lineLight.ts";

const line = { lossPercent: 0, roundTripMs: 30, jitterMs: 4, path: "udp" as const };

it.each([
  ["excellent", {}],
  ["excellent", { lossPercent: null, roundTripMs: null, jitterMs: null, path: null }],
  ["excellent", { path: "relay" as const }],
  ["good", { path: "tcp" as const }],
  ["good", { lossPercent: 3 }],
  ["good", { roundTripMs: 320 }],
  ["good", { jitterMs: 60 }],
  ["poor", { lossPercent: 8.5 }],
  ["poor", { roundTripMs: 900 }],
  ["poor", { jitterMs: 150 }],
])("is %s with %j", (light, change) => {
  expect(lineLight({ ...line, ...change })).toBe(light);
});

it("tells at once of the first sample, of another light and of another way, and else waits", () => {
  const now = { ...line, light: "excellent" as const };
  expect(isWorthTelling(null, now)).toBe(true);
  expect(isWorthTelling(now, { ...now, roundTripMs: 99 })).toBe(false);
  expect(isWorthTelling(now, { ...now, light: "poor" })).toBe(true);
  expect(isWorthTelling(now, { ...now, path: "tcp" })).toBe(true);
});
