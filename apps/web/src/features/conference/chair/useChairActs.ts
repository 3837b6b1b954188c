import { useTranslation } from "react-i18next";
import { failureText } from "../../../ui/answer/failureText.ts";
import { useAskEnding, useCallNext, useEndSpeech } from "../api.ts";
import type { ChairState } from "./model/chairState.ts";

export interface ChairActs {
  /** The large button: the next speaker, or the end of the last speech. */
  act: () => void;
  askEnding: () => void;
  isActing: boolean;
  isAsking: boolean;
  /** Called while the desk holds: the floor is given when the director takes. */
  isAwaitingDesk: boolean;
  /** Why the last press did nothing; empty when it did. */
  failure: string;
}

/** The chair's two acts. Each new press forgets what was said of the one before. */
export function useChairActs(meetingId: string, state: ChairState): ChairActs {
  const { t } = useTranslation();
  const next = useCallNext(meetingId);
  const end = useEndSpeech(meetingId);
  const ask = useAskEnding(meetingId);
  const failed = next.error ?? end.error ?? ask.error;

  const press = (run: () => void) => {
    for (const act of [next, end, ask]) {
      act.reset();
    }
    run();
  };
  return {
    act: () => press(() => (state.act.is === "end" ? end : next).mutate()),
    askEnding: () => press(() => ask.mutate()),
    isActing: next.isPending || end.isPending,
    isAsking: ask.isPending,
    isAwaitingDesk:
      state.act.is === "next" && state.act.isHeld && next.data?.id === state.act.to.entry.id,
    failure: failed === null ? "" : failureText(failed, t).text,
  };
}
