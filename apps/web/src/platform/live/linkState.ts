import { create } from "zustand";

/** The link to the server, told by whatever holds it and shown by the frames. */
export interface LinkState {
  state: "online" | "connecting" | "offline";
  /** Milliseconds since the epoch at which this state began. */
  since: number;
  /** Tries since the link was lost; 0 while it holds. */
  attempt: number;
}

export const useLink = create<LinkState>()(() => ({
  state: "online",
  since: Date.now(),
  attempt: 0,
}));

/** Says how the link stands now. `since` moves only when the state changes. */
export function setLink(state: LinkState["state"], attempt = 0, now = Date.now()): void {
  useLink.setState((before) => ({
    state,
    attempt: state === "online" ? 0 : attempt,
    since: before.state === state ? before.since : now,
  }));
}
