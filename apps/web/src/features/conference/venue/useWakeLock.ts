import { useEffect } from "react";

/** Keeps the screen from going dark; asked for again whenever the page is seen again. */
export function useWakeLock(): void {
  useEffect(() => {
    // Absent in older browsers and on pages that were not opened safely, whatever the types say.
    const wakeLock = navigator.wakeLock as WakeLock | undefined;
    if (wakeLock === undefined) {
      return undefined;
    }
    let isWanted = true;
    let held: WakeLockSentinel | undefined;
    const ask = () => {
      if (document.visibilityState !== "visible" || (held !== undefined && !held.released)) {
        return;
      }
      wakeLock
        .request("screen")
        .then((lock) => {
          held = lock;
          return isWanted ? undefined : lock.release();
        })
        // A low battery refuses it; the next time the page is seen it is asked again.
        .catch(() => undefined);
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      isWanted = false;
      document.removeEventListener("visibilitychange", ask);
      held?.release().catch(() => undefined);
    };
  }, []);
}
