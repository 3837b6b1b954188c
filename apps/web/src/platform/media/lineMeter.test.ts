import { describe, expect, it } from "vitest";
import { lineMeter } from "./lineMeter.ts";
import { nextRetryDelayInMs } from "./nextRetryDelayInMs.ts";

const report = (...entries: object[]) =>
  Promise.resolve(
    new Map(entries.map((entry, place) => [String(place), entry])) as unknown as RTCStatsReport,
  );
const inbound = (received: number, lost: number) => ({
  id: "in",
  type: "inbound-rtp",
  packetsReceived: received,
  packetsLost: lost,
  jitter: 0.012,
});
const way = (protocol: string, candidateType = "host") => [
  { id: "t", type: "transport", selectedCandidatePairId: "pair" },
  { id: "pair", type: "candidate-pair", localCandidateId: "own", currentRoundTripTime: 0.045 },
  { id: "own", type: "local-candidate", protocol, candidateType },
];

describe("the meter of a line", () => {
  it("counts the losses since the last sample, not those of long ago", async () => {
    const meter = lineMeter();
    await meter.measure([report(inbound(1_000, 500))]);
    const now = await meter.measure([report(inbound(1_095, 505))]);
    expect(now).toMatchObject({ lossPercent: 5, jitterMs: 12 });
  });

  it("tells the worse of what comes and what goes", async () => {
    const leaving = { id: "out", type: "remote-inbound-rtp", fractionLost: 0.11, jitter: 0.08 };
    const now = await lineMeter().measure([report(inbound(10, 0), leaving)]);
    expect(now).toMatchObject({ lossPercent: 11, jitterMs: 80 });
  });

  it.each([
    ["udp", "host", "udp"],
    ["tcp", "host", "tcp"],
    ["udp", "relay", "relay"],
  ])("by %s (%s) goes over %s", async (protocol, candidateType, path) => {
    const now = await lineMeter().measure([report(...way(protocol, candidateType))]);
    expect(now).toMatchObject({ path, roundTripMs: 45 });
  });

  it("knows nothing of a line on which nothing runs, and survives a report that fails", async () => {
    const failed = Promise.reject(new Error("closed"));
    const now = await lineMeter().measure([failed]);
    expect(now).toEqual({ lossPercent: null, roundTripMs: null, jitterMs: null, path: null });
  });
});

describe("the engine's client", () => {
  it("tries again every second at the latest, until a new seat is the better way", () => {
    const delay = (retryCount: number, elapsedMs: number) =>
      nextRetryDelayInMs({ retryCount, elapsedMs }, 1);
    expect([0, 1, 2, 3, 4, 9].map((count) => delay(count, 0))).toEqual([
      0, 200, 400, 800, 1_000, 1_000,
    ]);
    expect(delay(30, 20_001)).toBeNull();
  });
});
