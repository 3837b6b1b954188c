import type { TourChoice } from "@plenary/contract/conference/stage/schema";
import { useEffect, useState } from "react";
import { serverNow } from "../../../../platform/live/serverNow.ts";
import type { DeskRoom } from "../deskRoom.ts";
import {
  beginWatch,
  pauseWatch,
  resumeWatch,
  stepWatch,
  type WatchTour,
} from "../model/watchTour.ts";
import { useStable } from "../useStable.ts";

export interface Watching {
  tour: WatchTour | null;
  begin: (choice: TourChoice, seconds: number) => void;
  pause: () => void;
  resume: () => void;
  end: () => void;
}

/**
 * 循环观看: walks this desk's focus round the venues. Whoever looks at another venue meanwhile wants to
 * look at that one: the tour pauses.
 */
export function useWatchTour({ sitting, focusId, setFocus }: DeskRoom): Watching {
  const [tour, setTour] = useState<WatchTour | null>(null);
  const go = (next: WatchTour | null) => {
    setTour(next);
    if (next !== null) {
      setFocus(next.venueId);
    }
  };
  const step = useStable(() => {
    if (tour !== null) {
      go(stepWatch(tour, sitting.venues, serverNow()));
    }
  });
  const stepAt = tour?.stepAt ?? null;
  if (tour?.state === "running" && focusId !== tour.venueId) {
    setTour(pauseWatch(tour));
  }

  useEffect(() => {
    if (stepAt === null) {
      return;
    }
    const timer = setTimeout(step, Math.max(0, stepAt - serverNow()));
    return () => clearTimeout(timer);
  }, [stepAt, step]);

  return {
    tour,
    begin: (choice, seconds) => go(beginWatch(choice, seconds, sitting.venues, serverNow())),
    pause: () => setTour((now) => now && pauseWatch(now)),
    resume: () => go(tour && resumeWatch(tour, serverNow())),
    end: () => setTour(null),
  };
}
