const fastestMs = 200;
const slowestMs = 5_000;

/**
 * How long to wait before the next try: fast first, at most five seconds, never giving up. Spread by
 * `random` (0 to 1), so that a hall whose server comes back does not knock as one.
 */
export function retryDelayMs(attempt: number, random: number): number {
  const full = Math.min(slowestMs, fastestMs * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + random / 2));
}
