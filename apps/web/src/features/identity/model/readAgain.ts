import type { SessionView } from "@plenary/contract/identity/schema";
import { ApiFailure } from "../../../platform/api/apiFailure.ts";

export type Found =
  | { is: "session"; session: SessionView }
  | { is: "guest" }
  /** The server was not reached, so nothing is known. */
  | { is: "unknown" };

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const againMs = 800;

/**
 * Who is signed in, asked twice before the answer is "nobody": another page of this browser may be
 * changing the password, and its new cookie is not here yet.
 */
export async function readAgain(
  read: () => Promise<SessionView>,
  pause: (ms: number) => Promise<void> = wait,
): Promise<Found> {
  for (const isLast of [false, true]) {
    try {
      return { is: "session", session: await read() };
    } catch (error) {
      if (!(error instanceof ApiFailure && error.status === 401)) {
        return { is: "unknown" };
      }
    }
    if (!isLast) {
      await pause(againMs);
    }
  }
  return { is: "guest" };
}
