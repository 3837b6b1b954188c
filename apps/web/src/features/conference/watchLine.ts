import type { MediaRoom } from "../../platform/media/openRoom.ts";
import type { HallCore, LineReport } from "./hallState.ts";
import { isWorthTelling, lineLight } from "./model/lineLight.ts";

const sampleMs = 1_000;
const reportEvery = 5;

/**
 * Samples the line by one timer: a venue's page every second, telling the desk every five or at
 * once on a change; others every five, for themselves alone. Answers how to stop.
 */
export function watchLine(core: HallCore, room: () => MediaRoom | null): () => void {
  const { deps, myVenueId } = core;
  const everyMs = myVenueId === null ? sampleMs * reportEvery : sampleMs;
  let told: LineReport | null = null;
  let sinceTold = 0;
  let cancel: (() => void) | null = null;
  let isStopped = false;

  const tell = (line: LineReport) => {
    told = line;
    sinceTold = 0;
    core.tell({ line });
    if (myVenueId !== null) {
      deps.report("line", line);
    }
  };
  const sample = async () => {
    const figures = await room()?.measure();
    if (figures === undefined || room() === null) {
      told = null;
      return;
    }
    const line = { ...figures, light: lineLight(figures) };
    sinceTold += 1;
    if (isWorthTelling(told, line) || sinceTold >= reportEvery) {
      tell(line);
    }
  };
  const next = () => {
    if (!isStopped) {
      cancel = deps.later(() => void sample().catch(noLine).finally(next), everyMs);
    }
  };
  next();
  return () => {
    isStopped = true;
    cancel?.();
  };
}

/** A connection that closes under the measurement has no line to tell of. */
const noLine = () => undefined;
