import type { StreamView } from "../src/platform/live/streamView.ts";
import { create } from "zustand";

/** Streams that a test plays: `playStream("sitting", state)` is what the server tells next. */
const streams = create<Record<string, StreamView<unknown>>>()(() => ({}));
const nothing: StreamView<never> = { is: "loading", state: null, seq: 0, error: null };

/** What the stream of a kind tells now. */
export function playStream(kind: string, state: unknown, is: "live" | "resuming" = "live"): void {
  streams.setState({ [kind]: { is, state, seq: 1, error: null } });
}

/** Forgets what was played, between tests. */
export const stopStreams = (): void => streams.setState({}, true);

/** Stands in for `platform/live/useStream.ts`. */
export const useStream = (kind: string, id: string | null): StreamView<unknown> =>
  streams((all) => (id === null ? nothing : (all[kind] ?? nothing)));
