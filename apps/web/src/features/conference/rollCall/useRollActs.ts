import type { RollMarking, RollStep } from "@plenary/contract/conference/rollCall/schema";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { useRef } from "react";
import { useTellFailure } from "../floor/useTellFailure.ts";
import { useCallRoll, useMarkRoll } from "./api.ts";

export interface RollActs {
  step: (step: RollStep) => void;
  mark: (venueId: string, marking: RollMarking) => void;
  isStepping: boolean;
}

/** What a caller does. Two presses before the page is drawn again are one. */
export function useRollActs(sitting: SittingLive): RollActs {
  const call = useCallRoll(sitting.meetingId);
  const note = useMarkRoll(sitting.meetingId);
  const tellFailure = useTellFailure();
  const isRunning = useRef(false);

  return {
    isStepping: call.isPending,
    step: (step) => {
      if (isRunning.current) {
        return;
      }
      isRunning.current = true;
      call.mutate(
        { after: sitting.rollCall?.turn ?? null, step },
        {
          onError: tellFailure,
          onSettled: () => {
            isRunning.current = false;
          },
        },
      );
    },
    mark: (venueId, marking) => note.mutate({ venueId, ...marking }, { onError: tellFailure }),
  };
}
