// China keeps one time all year, eight hours ahead of UTC.
const shanghaiAheadMs = 8 * 3_600_000;

/** Calendar day in China at an instant. */
export function shanghaiDay(at: Date): { year: number; month: number; day: number } {
  const there = new Date(at.getTime() + shanghaiAheadMs);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() };
}

/** Instant of a clock time in China, `days` after the day of `at`. */
export function shanghaiTime(at: Date, days: number, hour: number, minute: number): Date {
  const { year, month, day } = shanghaiDay(at);
  return new Date(Date.UTC(year, month - 1, day + days, hour, minute) - shanghaiAheadMs);
}
