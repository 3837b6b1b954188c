import { ApiFailure } from "../api/apiFailure.ts";
import type { Following } from "./following.ts";

/** How a stream stands, for a page. `resuming`: shown as it was, the line is being restored. */
export type StreamView<S> =
  | { is: "loading"; state: null; seq: 0; error: ApiFailure | null }
  | { is: "live" | "resuming"; state: S; seq: number; error: null }
  | { is: "gone"; state: null; seq: number; error: ApiFailure };

export const loadingView: StreamView<never> = { is: "loading", state: null, seq: 0, error: null };

/** What a page is told of a following. */
export function viewOf<S>({ state, seq, isCurrent, isGone, code }: Following<S>): StreamView<S> {
  if (isGone) {
    return { is: "gone", state: null, seq, error: failed(code ?? "platform/stream-not-found") };
  }
  if (state === null) {
    return { is: "loading", state: null, seq: 0, error: code === null ? null : failed(code) };
  }
  return { is: isCurrent ? "live" : "resuming", state, seq, error: null };
}

/** Whether a page need not be drawn again. */
export function isSameView<S>(one: StreamView<S>, other: StreamView<S>): boolean {
  return (
    one.is === other.is &&
    one.state === other.state &&
    one.seq === other.seq &&
    one.error?.code === other.error?.code
  );
}

const failed = (code: string) => new ApiFailure(0, { code });
