import { isResponding } from "./isResponding.ts";

const everyMs = 3_000;
/** Replacing the engine costs everyone a rejoin, so a busy machine gets fifteen seconds. */
const mostSilences = 5;

/** Calls out when the engine has stopped answering although it still lives. */
export function watchForSilence(url: string, onSilent: () => void): { stop(): void } {
  let silences = 0;
  const look = async () => {
    silences = (await isResponding(url)) ? 0 : silences + 1;
    if (silences === mostSilences) {
      onSilent();
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
