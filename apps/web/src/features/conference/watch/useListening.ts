import { useState } from "react";

export interface Listening {
  /** Sound was asked for by a tap. Silent at first: the phone may lie in the hall itself. */
  isHeard: boolean;
  setHeard: (isHeard: boolean) => void;
  /** Nothing is received: no picture, no sound, no data. */
  isPaused: boolean;
  setPaused: (isPaused: boolean) => void;
}

/** What of the sitting comes to this phone. */
export function useListening(): Listening {
  const [isHeard, setHeard] = useState(false);
  const [isPaused, setPaused] = useState(false);
  return { isHeard, setHeard, isPaused, setPaused };
}
