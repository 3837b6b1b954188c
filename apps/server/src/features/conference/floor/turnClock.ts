import type { Clock } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";

export type ClockStep = { to: "paused" } | { to: "running" } | { to: "extended"; minutes: number };

const minuteMs = 60_000;

/** One step of a speaker's clock; what it is already is refused. */
export function turnClock(clock: Clock, step: ClockStep, now: string): Clock {
  if (step.to === "extended") {
    return { ...clock, limitMs: clock.limitMs + step.minutes * minuteMs };
  }
  if ((step.to === "paused") === (clock.pausedAt !== null)) {
    throw new HouseError("conference/clock-wrong-state", { to: step.to });
  }
  if (clock.pausedAt === null) {
    return { ...clock, pausedAt: now };
  }
  const paused = Date.parse(now) - Date.parse(clock.pausedAt);
  return { ...clock, pausedAt: null, pausedMs: clock.pausedMs + paused };
}
