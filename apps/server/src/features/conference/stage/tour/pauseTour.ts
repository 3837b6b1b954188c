import type { Hall } from "../../hall.ts";

/** Stops the tour where it is; it can be resumed from there. */
export function pauseTour({ live }: Hall): void {
  if (live.tour?.state === "running") {
    live.tour = { ...live.tour, state: "paused", stepAt: null };
  }
}
