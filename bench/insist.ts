import { setTimeout as pause } from "node:timers/promises";
import { Refused } from "./visitor.ts";

/** Asks until the product answers, for when it is away or not yet ready. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      // A refusal on grounds is a fault of the bench, and is not tried again.
      if (!(error instanceof Refused) || (error.status > 0 && error.status < 500)) {
        throw error;
      }
      await pause(50);
    }
  }
}
