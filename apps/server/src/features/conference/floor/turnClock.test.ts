import { remainingMs } from "@plenary/contract/conference/rules";
import type { Clock } from "@plenary/contract/conference/schema";
import { describe, expect, it } from "vitest";
import { turnClock } from "./turnClock.ts";

const start = Date.parse("2026-03-02T10:00:00.000Z");
const at = (seconds: number) => new Date(start + seconds * 1_000).toISOString();
const clock: Clock = {
  floorId: "01a21100-897b-7bce-bd86-5e3a0263fa89",
  limitMs: 480_000,
  startedAt: at(0),
  pausedAt: null,
  pausedMs: 0,
};

describe("the speaker's clock", () => {
  it("stands still while it is stopped, and goes on where it stood", () => {
    const paused = turnClock(clock, { to: "paused" }, at(60));
    expect(remainingMs(paused, start + 200_000)).toBe(420_000);
    const running = turnClock(paused, { to: "running" }, at(200));
    expect(remainingMs(running, start + 210_000)).toBe(410_000);
  });

  it("gives more minutes, running or stopped", () => {
    expect(turnClock(clock, { to: "extended", minutes: 2 }, at(10)).limitMs).toBe(600_000);
    const paused = turnClock(clock, { to: "paused" }, at(60));
    expect(turnClock(paused, { to: "extended", minutes: 1 }, at(70))).toMatchObject({
      limitMs: 540_000,
      pausedAt: at(60),
    });
  });

  it("refuses to stop twice and to run on while it runs", () => {
    const paused = turnClock(clock, { to: "paused" }, at(60));
    expect(() => turnClock(paused, { to: "paused" }, at(61))).toThrow(
      "conference/clock-wrong-state",
    );
    expect(() => turnClock(clock, { to: "running" }, at(61))).toThrow(
      "conference/clock-wrong-state",
    );
  });
});
