import { takesKeys } from "./takesKeys.ts";
import type { EngineKeys } from "./engineKeys.ts";
import type { EngineEvent } from "./engineState.ts";

/** How often an engine run by someone else is asked; quicker while it is away. */
const readyMs = 2_000;
const awayMs = 500;

/** Follows an engine this server does not run: it can only tell whether it answers our keys. */
export function watchElsewhere(
  url: string,
  keys: EngineKeys,
  tell: (event: EngineEvent) => void,
): { stop(): void } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const isThere = await takesKeys(url, keys);
    if (isStopped) {
      return;
    }
    tell(isThere ? { type: "answered", url } : { type: "died", now: Date.now() });
    timer = setTimeout(() => void look(), isThere ? readyMs : awayMs);
    timer.unref();
  };
  void look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
