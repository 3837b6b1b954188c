import { useSyncExternalStore } from "react";

const tellers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let instant = Date.now();

/** The present, renewed every half minute by one timer for the whole page. */
export function useMinute(): number {
  return useSyncExternalStore(follow, () => instant);
}

function follow(tell: () => void): () => void {
  tellers.add(tell);
  if (timer === undefined) {
    instant = Date.now();
    timer = setInterval(renew, 30_000);
  }

  return () => {
    tellers.delete(tell);
    if (tellers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function renew(): void {
  instant = Date.now();
  for (const tell of tellers) {
    tell();
  }
}
