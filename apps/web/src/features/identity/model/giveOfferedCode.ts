import { ApiFailure } from "../../../platform/api/apiFailure.ts";

const stepMs = 30_000;
const mostTries = 4;

export interface CodeGiver<S> {
  /** The code that is offered now; null where the account has none. */
  readCode: () => Promise<string | null>;
  give: (code: string) => Promise<S>;
  /** Waits until the authenticator shows another code, telling how long that is. */
  waitFor: (ms: number) => Promise<void>;
  now: () => number;
}

/**
 * Gives the code that a demonstration offers. A code works once, so another page may have used it in
 * between: then the fresh one is given, or the next one waited for.
 */
export async function giveOfferedCode<S>(giver: CodeGiver<S>): Promise<S> {
  let refused: string | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const code = (await giver.readCode()) ?? "";
    if (code === refused && attempt < mostTries) {
      await giver.waitFor(stepMs - (giver.now() % stepMs));
      continue;
    }
    try {
      return await giver.give(code);
    } catch (error) {
      if (!isUsed(error) || attempt >= mostTries) {
        throw error;
      }
      refused = code;
    }
  }
}

const isUsed = (error: unknown): boolean =>
  error instanceof ApiFailure && error.code === "identity/second-factor-wrong";
