import type { Clock } from "./clock.ts";

export interface FakeClock extends Clock {
  /** Moves the present on. */
  advance(ms: number): void;
  set(to: Date): void;
}

/** A clock that stands still until it is moved. */
export function fakeClock(start: Date): FakeClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms;
    },
    set: (to) => {
      at = to.getTime();
    },
  };
}
