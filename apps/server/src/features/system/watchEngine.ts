import type { Clock } from "../../platform/clock/clock.ts";
import type { Server } from "../../platform/feature.ts";

type EngineState = ReturnType<Server["media"]["state"]>;

/** Notes since when the media engine is what it is: it says so itself only when it has died. */
export function watchEngine(
  media: Pick<Server["media"], "onState">,
  clock: Clock,
): () => { state: EngineState; since: Date } {
  let seen: { state: EngineState; since: Date } | null = null;
  media.onState((state) => {
    // A step of the building is not another state.
    const since = seen?.state.is === state.is ? seen.since : clock.now();
    seen = { state, since };
  });
  return () => seen ?? { state: { is: "looking" }, since: clock.now() };
}
