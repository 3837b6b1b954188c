import { retryDelayMs } from "../live/retryDelayMs.ts";
import { isPassing } from "./apiFailure.ts";
import { newId } from "./newId.ts";

/** Spread this into a call of the generated client: it throws failures and carries the key. */
export interface Sending {
  throwOnError: true;
  headers: { "Idempotency-Key": string };
}

export interface Patience {
  /** How long an unreached server is tried again, in milliseconds. */
  forMs: number;
  pause: (ms: number) => Promise<void>;
  now: () => number;
  random: () => number;
}

const usual: Patience = {
  forMs: 30_000,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => performance.now(),
  random: Math.random,
};

/**
 * Carries one intent of the user to the server. It has one key, however often it must be sent: a
 * request whose answer was lost on the way changes nothing when it arrives again.
 */
export async function sendCommand<R>(
  send: (sending: Sending) => Promise<{ data: R }>,
  patience: Partial<Patience> = {},
): Promise<R> {
  const { forMs, pause, now, random } = { ...usual, ...patience };
  const sending: Sending = {
    throwOnError: true,
    headers: { "Idempotency-Key": newId() },
  };
  const startedAt = now();

  for (let attempt = 0; ; attempt += 1) {
    try {
      return (await send(sending)).data;
    } catch (error) {
      if (!isPassing(error) || now() - startedAt >= forMs) {
        throw error;
      }
      await pause(retryDelayMs(attempt, random()));
    }
  }
}
