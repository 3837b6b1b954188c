import { useAskEnding, useCallFloor, useCallNext, useEndSpeech, useRefuseFloor } from "../api.ts";
import { useTellFailure } from "../floor/useTellFailure.ts";

export interface DecisionActs {
  next: () => void;
  askEnding: () => void;
  end: () => void;
  call: (floorId: string, reason: string) => void;
  refuse: (floorId: string, reason: string) => void;
  isCalling: boolean;
  isAsking: boolean;
  isEnding: boolean;
  /** The entry whose call or refusal is under way. */
  pendingId: string | null;
}

/** The chair's decisions as acts, each failure told in a toast. */
export function useDecisionActs(meetingId: string): DecisionActs {
  const next = useCallNext(meetingId);
  const ask = useAskEnding(meetingId);
  const end = useEndSpeech(meetingId);
  const call = useCallFloor(meetingId);
  const refuse = useRefuseFloor(meetingId);
  const onError = useTellFailure();
  const pending = [call, refuse].find((act) => act.isPending);

  return {
    next: () => next.mutate(undefined, { onError }),
    askEnding: () => ask.mutate(undefined, { onError }),
    end: () => end.mutate(undefined, { onError }),
    call: (floorId, reason) => call.mutate({ floorId, reason }, { onError }),
    refuse: (floorId, reason) => refuse.mutate({ floorId, reason }, { onError }),
    isCalling: next.isPending,
    isAsking: ask.isPending,
    isEnding: end.isPending,
    pendingId: pending?.variables?.floorId ?? null,
  };
}
