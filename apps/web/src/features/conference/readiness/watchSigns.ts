import type { MediaRoom } from "../../../platform/media/openRoom.ts";
import type { HallCore } from "../hallState.ts";

const sampleMs = 1_000;
/** What the desk knows is told again so seldom. */
const tellEveryMs = 5_000;

/**
 * On a venue's page: whether its picture goes out, and how loud its voice came. Told when either
 * changes, at most every five seconds. Answers how to stop.
 */
export function watchSigns(core: HallCore, room: () => MediaRoom | null): () => void {
  const { deps, myVenueId } = core;
  if (myVenueId === null) {
    return () => undefined;
  }
  let loudest: number | null = null;
  let told = "";
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;
  let isStopped = false;

  const look = () => {
    const here = room();
    if (here === null) {
      return;
    }
    const level = here.voiceLevel();
    loudest = level === null ? loudest : Math.max(level, loudest ?? 0);
    const hasPicture = core.getState().pictures.get(myVenueId)?.readyState === "live";
    const isDue = deps.now() - toldAt >= tellEveryMs;
    // A voice is told in tenths, and a quieter one not at all: a room may be silent.
    const voiceLevel = loudest === null ? null : Math.min(1, Math.round(loudest * 10) / 10);
    const said = `${hasPicture} ${voiceLevel}`;
    if (isDue && said !== told) {
      told = said;
      toldAt = deps.now();
      deps.report("signs", { hasPicture, voiceLevel });
    }
  };
  const next = () => {
    if (!isStopped) {
      cancel = deps.later(() => {
        look();
        next();
      }, sampleMs);
    }
  };
  next();
  return () => {
    isStopped = true;
    cancel?.();
  };
}
