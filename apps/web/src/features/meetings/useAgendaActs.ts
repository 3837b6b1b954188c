import type { LeaveDecision } from "@plenary/contract/meetings/notices";
import type { MaterialKind } from "@plenary/contract/meetings/plan";
import type { MeetingRole, PlanStep, VenueKind } from "@plenary/contract/meetings/schema";
import { useTranslation } from "react-i18next";
import {
  addAgendaItem,
  addMaterial,
  addMeetingVenues,
  addSpeech,
  addToRoster,
  decideLeave,
  importRoster,
  moveOnRoster,
  orderAgenda,
  orderMeetingVenues,
  orderSpeeches,
  remindOfMeeting,
  removeAgendaItem,
  removeFromRoster,
  removeMaterial,
  removeMeetingVenue,
  removeSpeech,
  stepMeeting,
} from "../../platform/api/generated/sdk.gen.ts";
import type { Sending } from "../../platform/api/sendCommand.ts";
import { useCommand } from "../../platform/api/useCommand.ts";
import { failureText } from "../../ui/answer/failureText.ts";
import { showToast } from "../../ui/overlay/toasts.ts";
import { useReadAgain } from "./api.ts";

/** One act on a meeting's file: read again when it is done, said aloud when it failed. */
function useAct<V, R>(
  meetingId: string,
  run: (input: V, sending: Sending) => Promise<{ data: R }>,
) {
  const { t } = useTranslation();
  const readAgain = useReadAgain(meetingId);
  return useCommand(run, {
    onDone: () => readAgain(),
    onFailed: (failure) => {
      showToast({ message: failureText(failure, t).text, tone: "bad" });
      void readAgain();
    },
  });
}

const at = (id: string) => ({ path: { id } });

/** The agenda of a meeting: items come, go and change places. */
export function useAgendaActs(meetingId: string) {
  return {
    add: useAct(meetingId, (input: { parentId: string | null; title: string }, sending) =>
      addAgendaItem({ ...sending, ...at(meetingId), body: input }),
    ),
    remove: useAct(meetingId, (itemId: string, sending) =>
      removeAgendaItem({ ...sending, path: { id: meetingId, itemId } }),
    ),
    order: useAct(
      meetingId,
      (body: { base: number; items: { id: string; parentId: string | null }[] }, sending) =>
        orderAgenda({ ...sending, ...at(meetingId), body }),
    ),
  };
}

/** Its venues. */
export function useVenueActs(meetingId: string) {
  return {
    add: useAct(
      meetingId,
      (body: { placeIds: string[]; named?: { name: string; kind: VenueKind } }, sending) =>
        addMeetingVenues({ ...sending, ...at(meetingId), body }),
    ),
    remove: useAct(meetingId, (venueId: string, sending) =>
      removeMeetingVenue({ ...sending, path: { id: meetingId, venueId } }),
    ),
    order: useAct(meetingId, (body: { base: number; venueIds: string[] }, sending) =>
      orderMeetingVenues({ ...sending, ...at(meetingId), body }),
    ),
  };
}

/** Its roster, and the receipts of those on it. */
export function useRosterActs(meetingId: string) {
  return {
    add: useAct(
      meetingId,
      (body: { personIds: string[]; role: MeetingRole; venueId: string | null }, sending) =>
        addToRoster({ ...sending, ...at(meetingId), body }),
    ),
    takeList: useAct(
      meetingId,
      (body: { text: string; role: MeetingRole; isTrial: boolean }, sending) =>
        importRoster({ ...sending, ...at(meetingId), body }),
    ),
    seat: useAct(
      meetingId,
      (input: { personId: string; role: MeetingRole; venueId: string | null }, sending) => {
        const { venueId, ...person } = input;
        return moveOnRoster({ ...sending, path: { id: meetingId, ...person }, body: { venueId } });
      },
    ),
    remove: useAct(meetingId, (person: { personId: string; role: MeetingRole }, sending) =>
      removeFromRoster({ ...sending, path: { id: meetingId, ...person } }),
    ),
    decide: useAct(
      meetingId,
      ({ personId, decision }: { personId: string; decision: LeaveDecision }, sending) =>
        decideLeave({ ...sending, path: { id: meetingId, personId }, body: { decision } }),
    ),
    remind: useAct(meetingId, (_input: undefined, sending) =>
      remindOfMeeting({ ...sending, ...at(meetingId) }),
    ),
  };
}

/** Its booked speeches and its files. */
export function useSpeechActs(meetingId: string) {
  return {
    add: useAct(meetingId, (body: { personId: string; venueId: string }, sending) =>
      addSpeech({ ...sending, ...at(meetingId), body }),
    ),
    remove: useAct(meetingId, (speechId: string, sending) =>
      removeSpeech({ ...sending, path: { id: meetingId, speechId } }),
    ),
    order: useAct(meetingId, (body: { base: number; speechIds: string[] }, sending) =>
      orderSpeeches({ ...sending, ...at(meetingId), body }),
    ),
    attach: useAct(
      meetingId,
      (
        body: { fileId: string; to: { itemId: string } | { speechId: string }; kind: MaterialKind },
        sending,
      ) => addMaterial({ ...sending, ...at(meetingId), body }),
    ),
    detach: useAct(meetingId, (fileId: string, sending) =>
      removeMaterial({ ...sending, path: { id: meetingId, fileId } }),
    ),
  };
}

/** A step of the preparation. */
export const useStep = (meetingId: string) =>
  useAct(meetingId, (step: PlanStep, sending) =>
    stepMeeting({ ...sending, ...at(meetingId), body: { step } }),
  );
