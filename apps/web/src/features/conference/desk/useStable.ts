import { useCallback, useEffect, useRef } from "react";

/** The same function for ever, which does what the newest one does: for what is handed to many tiles. */
export function useStable<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
