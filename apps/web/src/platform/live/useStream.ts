import type { Fact } from "@plenary/contract/stream";
import { useCallback, useSyncExternalStore } from "react";

import { holdStream, peekStream, type Reduce } from "./sharedStream.ts";
import { loadingView, type StreamView } from "./streamView.ts";

/**
 * The live state of `kind:id`, drawn again at most once per frame. Null: nothing is followed (yet).
 * `reduce` must be the kind's own and must not change.
 */
export function useStream<S, F extends Fact>(
  kind: string,
  id: string | null,
  reduce: Reduce<S, F>,
): StreamView<S> {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (id === null) {
        return () => undefined;
      }
      const { followed, release } = holdStream(kind, id, reduce);
      const stop = followed.subscribe(listener);
      return () => {
        stop();
        release();
      };
    },
    [kind, id, reduce],
  );
  const read = useCallback(
    (): StreamView<S> => (id === null ? loadingView : (peekStream<S>(kind, id) ?? loadingView)),
    [kind, id],
  );
  return useSyncExternalStore(subscribe, read);
}
