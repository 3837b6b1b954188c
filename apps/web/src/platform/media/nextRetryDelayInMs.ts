import { retryDelayMs } from "../live/retryDelayMs.ts";

/** Longer than this and the seat is taken anew, with a fresh token. */
const giveUpAfterMs = 20_000;
const slowestMs = 1_000;

/**
 * How soon the engine's client tries again by itself. Its own table grows to seven seconds; an
 * engine that is restarted at once would be waited for longer than it was away.
 */
export function nextRetryDelayInMs(
  { elapsedMs, retryCount }: { elapsedMs: number; retryCount: number },
  random = Math.random(),
): number | null {
  if (elapsedMs > giveUpAfterMs) {
    return null;
  }
  return retryCount === 0 ? 0 : Math.min(slowestMs, retryDelayMs(retryCount - 1, random));
}
