import type { UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ApiFailure } from "../../../platform/api/apiFailure.ts";
import { failureText } from "../../../ui/answer/failureText.ts";
import { showToast } from "../../../ui/overlay/toasts.ts";
import * as api from "../api.ts";
import * as stage from "../stage/api.ts";

/** One act of the desk: how it is ordered, and whether the last order is still under way. */
export interface DeskCommand<V, R> {
  run: (input: V, onDone?: (reply: R) => void, onSettled?: () => void) => void;
  isPending: boolean;
  /** What the order under way was given for. */
  pendingFor: V | undefined;
}

/**
 * Every act of the desk. Nothing is shown before the server has done it: an act that someone else
 * did first answers with one sentence, and the log shows how things stand.
 */
export function useDeskCommands(meetingId: string) {
  const { t } = useTranslation();
  const tellFailure = (failure: unknown) => {
    showToast({ message: failureText(failure, t).text, tone: "bad" });
  };
  const told = <V, R>(act: UseMutationResult<R, ApiFailure, V>) => commandOf(act, tellFailure);

  return {
    move: told(api.useMoveSitting(meetingId)),
    silence: told(api.useSilenceAll(meetingId)),
    broadcast: told(stage.useBroadcastVenue(meetingId)),
    tour: told(stage.useSetTour(meetingId)),
    lock: told(stage.useLockStage(meetingId)),
    hold: told(api.useHoldDesk(meetingId)),
    arm: told(api.useArmStage(meetingId)),
    take: useOneAtATime(told(api.useTakeArmed(meetingId))),
    call: told(api.useCallFloor(meetingId)),
    refuse: told(api.useRefuseFloor(meetingId)),
    askEnding: told(api.useAskEnding(meetingId)),
    endSpeech: told(api.useEndSpeech(meetingId)),
    order: told(api.useSetOrderRule(meetingId)),
    clock: told(api.useSetClock(meetingId)),
    microphone: told(api.useOpenVenue(meetingId)),
    remove: told(api.useRemoveVenue(meetingId)),
    invite: told(api.useInviteVenue(meetingId)),
    heads: told(api.useReportHeads(meetingId)),
    beginItem: told(api.useBeginItem(meetingId)),
    showPick: told(api.useShowPick(meetingId)),
    hidePost: told(api.useHidePost(meetingId)),
    answerPick: told(api.useAnswerPick(meetingId)),
    dropPick: told(api.useDropPick(meetingId)),
  };
}

export type DeskCommands = ReturnType<typeof useDeskCommands>;

// Two presses can fall between two drawings of the page, before `isPending` is known to any button.
function useOneAtATime<V, R>(command: DeskCommand<V, R>): DeskCommand<V, R> {
  const isRunning = useRef(false);
  return {
    ...command,
    run: (input, onDone, onSettled) => {
      if (!isRunning.current) {
        isRunning.current = true;
        command.run(input, onDone, () => {
          isRunning.current = false;
          onSettled?.();
        });
      }
    },
  };
}

function commandOf<V, R>(
  act: UseMutationResult<R, ApiFailure, V>,
  tellFailure: (failure: unknown) => void,
): DeskCommand<V, R> {
  return {
    run: (input, onDone, onSettled) => {
      act.mutateAsync(input).then(onDone).catch(tellFailure).finally(onSettled);
    },
    isPending: act.isPending,
    pendingFor: act.isPending ? act.variables : undefined,
  };
}
