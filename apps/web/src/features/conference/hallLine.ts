import type { MediaRoom } from "../../platform/media/openRoom.ts";
import type { HallDeps } from "./hallDeps.ts";
import type { LineReport } from "./hallState.ts";
import { isWorthTelling, lineLight } from "./model/lineLight.ts";

const sampleMs = 1_000;
const reportEvery = 5;

interface Around {
  deps: Pick<HallDeps, "later" | "report">;
  room: () => MediaRoom | null;
  tell: (line: LineReport) => void;
  /** A venue's page reports; the others only know for themselves. */
  isReported: boolean;
}

/** Samples the line once a second by one timer; tells the desk every five, or at once on a change. */
export function watchLine({ deps, room, tell, isReported }: Around): () => void {
  let told: LineReport | null = null;
  let sinceTold = 0;
  let isStopped = false;

  const sample = async () => {
    const inside = room();
    if (inside === null) {
      told = null;
      return;
    }
    const figures = await inside.measure();
    const line = { ...figures, light: lineLight(figures) };
    sinceTold += 1;
    if (isWorthTelling(told, line) || sinceTold >= reportEvery) {
      told = line;
      sinceTold = 0;
      tell(line);
      if (isReported) {
        deps.report("line", line);
      }
    }
  };
  let cancel = () => undefined as void;
  const next = () => {
    if (!isStopped) {
      cancel = deps.later(
        () => {
          sample()
            .catch(() => undefined)
            .finally(next);
        },
        isReported ? sampleMs : sampleMs * reportEvery,
      );
    }
  };
  next();
  return () => {
    isStopped = true;
    cancel();
  };
}
