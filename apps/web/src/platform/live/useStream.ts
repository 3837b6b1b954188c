import type { Fact } from "@plenary/contract/stream";
import { useCallback, useSyncExternalStore } from "react";
import type { StreamView } from "./followStream.ts";
import { holdStream, peekStream, type Reduce } from "./sharedStream.ts";

const nothing: StreamView<never> = { is: "loading", state: null, seq: 0, error: null };

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
    (): StreamView<S> => (id === null ? nothing : (peekStream<S>(kind, id) ?? nothing)),
    [kind, id],
  );
  return useSyncExternalStore(subscribe, read);
}
