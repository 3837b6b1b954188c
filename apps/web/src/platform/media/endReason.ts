/** Why a stay in a room ended, as far as what to do next depends on it. */
export type EndReason =
  /** This page left. */
  | "left"
  /** Somebody entered under the same identity. */
  | "replaced"
  /** Put out by the engine's keeper, or the room was taken away. */
  | "removed"
  /** The engine went away, or the network to it. */
  | "lost";

/** The engine's numbers (`DisconnectReason` of its protocol), of which only these tell something. */
export function endReasonOf(reason: number | undefined): EndReason {
  return (reason === undefined ? undefined : known.get(reason)) ?? "lost";
}

const known = new Map<number, EndReason>([
  [1, "left"],
  [2, "replaced"],
  [4, "removed"],
]);
