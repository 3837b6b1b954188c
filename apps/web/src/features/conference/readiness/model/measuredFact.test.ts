import { describe, expect, it } from "vitest";
import { measuredFact } from "./measuredFact.ts";

const at = "2026-11-23T01:00:00.000Z";
const line = {
  ...{ light: "good" as const, lossPercent: 1, roundTripMs: 40, jitterMs: 2, path: "udp" as const },
  at,
};
const signs = (hasPicture: boolean, voiceLevel: number | null) => ({ hasPicture, voiceLevel, at });

describe("what is measured beside a tick", () => {
  it.each([
    ["network", line, null, { is: "line", light: "good" }],
    ["network", null, signs(true, 1), null],
    ["camera", line, signs(true, null), { is: "picture" }],
    ["camera", line, signs(false, null), { is: "noPicture" }],
    ["camera", line, null, null],
    ["microphone", null, signs(true, 0.412), { is: "voice", percent: 41 }],
    ["microphone", null, signs(true, 0.001), { is: "noVoiceYet" }],
    ["microphone", null, signs(true, null), { is: "noVoiceYet" }],
    ["seats", line, signs(true, 1), null],
  ] as const)("of %s", (item, itsLine, itsSigns, expected) => {
    expect(measuredFact(item, itsLine, itsSigns)).toEqual(expected);
  });
});
