import { type LinkProps, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { savesTraffic } from "../platform/pwa/savesTraffic.ts";

/** Fetches the pages that are likely next, once this one has nothing left to do. */
export function usePrefetch(pages: readonly LinkProps[]): void {
  const router = useRouter();
  const names = JSON.stringify(pages);

  useEffect(() => {
    // Whoever saves data fetches a page only when it is opened.
    if (savesTraffic()) {
      return;
    }
    const fetchAll = () => {
      for (const page of JSON.parse(names) as LinkProps[]) {
        // A page that cannot be fetched now is asked for again when it is opened.
        router.preloadRoute(page).catch(() => undefined);
      }
    };
    // Safari knows no idle time.
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(fetchAll, 2_000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchAll, { timeout: 5_000 });
    return () => cancelIdleCallback(idle);
  }, [router, names]);
}
