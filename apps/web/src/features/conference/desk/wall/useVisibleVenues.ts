import { type RefObject, useEffect, useState } from "react";

/** Which venues' tiles are in sight within the wall; `count` of tiles: looks again when it changes. */
export function useVisibleVenues(
  scroll: RefObject<HTMLElement | null>,
  count: number,
): ReadonlySet<string> {
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const root = scroll.current;
    if (root === null || count === 0) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => setVisible((before) => merge(before, entries)),
      { root, rootMargin: "32px 0px" },
    );
    // Tiles come and go as the wall is sorted anew: watch the list, not only what it holds now.
    const watch = () => {
      for (const tile of root.querySelectorAll("[data-venue]")) {
        observer.observe(tile);
      }
    };
    watch();
    const changes = new MutationObserver(watch);
    changes.observe(root, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      observer.disconnect();
    };
  }, [scroll, count]);

  return visible;
}

function merge(
  before: ReadonlySet<string>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<string> {
  const after = new Set(before);
  for (const { target, isIntersecting } of entries) {
    const venueId = target instanceof HTMLElement ? target.dataset["venue"] : undefined;
    if (venueId === undefined || !target.isConnected) {
      continue;
    }
    if (isIntersecting) {
      after.add(venueId);
    } else {
      after.delete(venueId);
    }
  }
  const isSame = after.size === before.size && [...after].every((id) => before.has(id));
  return isSame ? before : after;
}
