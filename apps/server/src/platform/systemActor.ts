import type { Actor } from "./actor.ts";

/** Plenary itself, where it acts without being asked by anyone. It holds no right and belongs nowhere. */
export const systemActor: Actor = {
  personId: "00000000-0000-0000-0000-000000000001",
  name: "",
  postId: null,
  committeeId: null,
  sessionId: null,
  scopeId: null,
  holds: () => false,
};
