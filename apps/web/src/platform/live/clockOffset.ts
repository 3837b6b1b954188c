/** One question to the server's clock; `sentAt` and `receivedAt` on this page's steady clock. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  serverMs: number;
}

const kept = 8;

/** Keeps the newest samples. */
export const keepSample = (samples: readonly ClockSample[], sample: ClockSample): ClockSample[] =>
  [...samples, sample].slice(-kept);

/**
 * What to add to this page's steady clock to get the server's, by the quickest of the samples: the
 * shorter the way, the less it can hide. Null without a sample.
 */
export function clockOffset(samples: readonly ClockSample[]): number | null {
  let best: ClockSample | null = null;
  for (const sample of samples) {
    if (best === null || tripMs(sample) <= tripMs(best)) {
      best = sample;
    }
  }
  return best === null ? null : best.serverMs - (best.sentAt + best.receivedAt) / 2;
}

const tripMs = (sample: ClockSample): number => sample.receivedAt - sample.sentAt;
