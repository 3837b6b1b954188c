import type { SessionView } from "@plenary/contract/identity/schema";

/** Whether every step of the sign-in is done. */
export const isWhole = (session: SessionView | undefined): session is SessionView =>
  session?.stage === "open";
