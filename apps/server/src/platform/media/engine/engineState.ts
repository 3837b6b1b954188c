/** Why there is no engine: the reader's words for each code are in the translations. */
export type MissingWhy = "no-engine-no-go" | "build-failed";

/** What the media engine is doing. Pure: no child, no file, no clock. */
export type EngineState =
  | { is: "looking" }
  | { is: "building"; done: number; total: number }
  | { is: "starting"; version: string | null }
  | { is: "ready"; url: string; version: string | null }
  | { is: "down"; since: number; version: string | null }
  | { is: "missing"; why: MissingWhy; install: string }
  | { is: "stopped" };

export type EngineEvent =
  | { type: "looked" }
  | { type: "compiled"; done: number; total: number }
  /** `version` is null for an engine of one's own, which does not say it. */
  | { type: "found"; version: string | null }
  | { type: "notFound"; why: MissingWhy; install: string }
  | { type: "answered"; url: string }
  | { type: "died"; now: number }
  | { type: "stopped" };

/** The next state; an event that comes too late for its state changes nothing. */
export function nextEngineState(state: EngineState, event: EngineEvent): EngineState {
  if (state.is === "stopped") {
    return state;
  }
  switch (event.type) {
    case "stopped":
      return { is: "stopped" };
    case "looked":
      return state.is === "missing" ? { is: "looking" } : state;
    case "compiled":
      return isSearching(state)
        ? { is: "building", done: event.done, total: Math.max(event.total, event.done) }
        : state;
    case "found":
      return isSearching(state) ? { is: "starting", version: event.version } : state;
    case "notFound":
      return isSearching(state) ? { is: "missing", why: event.why, install: event.install } : state;
    case "answered":
      return state.is === "starting" || state.is === "down"
        ? { is: "ready", url: event.url, version: state.version }
        : state;
    case "died":
      // A further death keeps the first instant: people ask how long it has lasted.
      return state.is === "starting" || state.is === "ready"
        ? { is: "down", since: event.now, version: state.version }
        : state;
  }
}

function isSearching(state: EngineState): boolean {
  return state.is === "looking" || state.is === "building";
}
