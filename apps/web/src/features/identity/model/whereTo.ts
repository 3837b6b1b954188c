import type { SessionView } from "@plenary/contract/identity/schema";

/** Only paths of this origin: a link must not be able to send someone elsewhere after signing in. */
export function safePath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
}

/** Is there a step of the sign-in still to do? */
export const isWhole = (session: SessionView | undefined): session is SessionView =>
  session?.stage === "open";
