import { useQuery } from "@tanstack/react-query";
import { reduceDesk, reduceSitting } from "@plenary/contract/conference/reduce";
import type { Layout, OrderRule } from "@plenary/contract/conference/schema";
import type { Pause } from "@plenary/contract/conference/stage/schema";
import {
  readMediaOptions,
  readStandingOptions,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import {
  answerPick,
  armStage,
  askEnding,
  askFloor,
  beginItem,
  callFloor,
  callNext,
  dropPick,
  endSpeech,
  hidePost,
  holdDesk,
  inviteVenue,
  moveSitting,
  openVenue,
  pickPost,
  refuseFloor,
  removeVenue,
  reportHeads,
  setClock,
  setOrderRule,
  showPick,
  silenceAll,
  takeArmed,
  withdrawFloor,
} from "../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../platform/api/useCommand.ts";
import { useStream } from "../../platform/live/useStream.ts";

/** The sitting, live: stage, floor, clock, venues. */
export const useSitting = (meetingId: string | null) =>
  useStream("sitting", meetingId, reduceSitting);

/** The desk, live, for director, clerk, technician and chair. */
export const useDesk = (meetingId: string | null) => useStream("desk", meetingId, reduceDesk);

/** What I am in this sitting; `mayInHall(standing, act, sitting.state)` says what I may do. */
export const useStanding = (meetingId: string) =>
  useQuery({
    ...readStandingOptions({ path: { id: meetingId } }),
    staleTime: 60_000,
    // An unattended screen has nobody to press a button.
    refetchInterval: ({ state }) => (state.data === undefined ? 3_000 : false),
  });

/** The media engine's state, asked again while it is not ready. */
export const useMediaStatus = () =>
  useQuery({
    ...readMediaOptions(),
    refetchInterval: ({ state }) => (state.data?.is === "ready" ? 15_000 : 1_500),
  });

/** Opens the doors, begins, adjourns or closes the sitting. */
export const useMoveSitting = (id: string) =>
  useCommand((step: "open" | "sit" | "adjourn" | "close", sending) =>
    moveSitting({ ...sending, path: { id }, body: { step } }),
  );

/** Asks for the floor in the name of my venue. */
export const useAskFloor = (id: string) =>
  useCommand((body: { speaker?: string; subject?: string }, sending) =>
    askFloor({ ...sending, path: { id }, body }),
  );

/** Takes a request back. */
export const useWithdrawFloor = (id: string) =>
  useCommand((floorId: string, sending) => withdrawFloor({ ...sending, path: { id, floorId } }));

/** Gives someone the floor; out of order it wants a reason. */
export const useCallFloor = (id: string) =>
  useCommand(({ floorId, reason = "" }: { floorId: string; reason?: string }, sending) =>
    callFloor({ ...sending, path: { id, floorId }, body: { reason } }),
  );

/** 下一位. */
export const useCallNext = (id: string) =>
  useCommand((_: void, sending) => callNext({ ...sending, path: { id } }));

/** Does not give the floor, with a reason the venue is shown. */
export const useRefuseFloor = (id: string) =>
  useCommand(({ floorId, reason }: { floorId: string; reason: string }, sending) =>
    refuseFloor({ ...sending, path: { id, floorId }, body: { reason } }),
  );

/** 请结束. */
export const useAskEnding = (id: string) =>
  useCommand((_: void, sending) => askEnding({ ...sending, path: { id } }));

/** Ends the speech: microphone closed, clock away, picture back to the main venue. */
export const useEndSpeech = (id: string) =>
  useCommand((_: void, sending) => endSpeech({ ...sending, path: { id } }));

export type ClockMove = { to: "paused" } | { to: "running" } | { to: "extended"; minutes: number };

/** Stops the clock, lets it run on, or gives more minutes. */
export const useSetClock = (id: string) =>
  useCommand((body: ClockMove, sending) => setClock({ ...sending, path: { id }, body }));

/** Declares the rule by which those who ask stand in the queue. */
export const useSetOrderRule = (id: string) =>
  useCommand((rule: OrderRule, sending) =>
    setOrderRule({ ...sending, path: { id }, body: { rule } }),
  );

export type Arming =
  | { floorId: string }
  | { layout: Layout; venueIds: (string | null)[] }
  | { pause: Pause };

/** Loads the preview. */
export const useArmStage = (id: string) =>
  useCommand((body: Arming, sending) => armStage({ ...sending, path: { id }, body }));

/**
 * 切换 TAKE, after the take that stands on the programme: of two who press at once one takes. A cut
 * belongs to its moment: it is not tried again for long.
 */
export const useTakeArmed = (id: string) =>
  useCommand(
    (after: string | null, sending) => takeArmed({ ...sending, path: { id }, body: { after } }),
    { patience: { forMs: 3_000 } },
  );

/** With the hold on, the chair's 下一位 calls and the director takes. */
export const useHoldDesk = (id: string) =>
  useCommand((isHeld: boolean, sending) =>
    holdDesk({ ...sending, path: { id }, body: { isHeld } }),
  );

/** Opens or closes one venue's microphone beside the floor. */
export const useOpenVenue = (id: string) =>
  useCommand(({ venueId, isOpen }: { venueId: string; isOpen: boolean }, sending) =>
    openVenue({ ...sending, path: { id, venueId }, body: { isOpen } }),
  );

/** 全场静音. */
export const useSilenceAll = (id: string) =>
  useCommand((_: void, sending) => silenceAll({ ...sending, path: { id } }));

/** Puts a venue out. */
export const useRemoveVenue = (id: string) =>
  useCommand(({ venueId, reason = "" }: { venueId: string; reason?: string }, sending) =>
    removeVenue({ ...sending, path: { id, venueId }, body: { reason } }),
  );

/** Lets a removed venue in again. */
export const useInviteVenue = (id: string) =>
  useCommand((venueId: string, sending) => inviteVenue({ ...sending, path: { id, venueId } }));

/** 实到人数. */
export const useReportHeads = (id: string) =>
  useCommand(({ venueId, heads }: { venueId: string; heads: number }, sending) =>
    reportHeads({ ...sending, path: { id, venueId }, body: { heads } }),
  );

/** Moves the agenda to an item. */
export const useBeginItem = (id: string) =>
  useCommand((itemId: string, sending) =>
    beginItem({ ...sending, path: { id }, body: { itemId } }),
  );

/** The clerk picks a post of the topic group for the chair. */
export const usePickPost = (id: string) =>
  useCommand((postId: string, sending) => pickPost({ ...sending, path: { id }, body: { postId } }));

/** Puts a pick back. */
export const useDropPick = (id: string) =>
  useCommand((pickId: string, sending) => dropPick({ ...sending, path: { id, pickId } }));

/** Shows a picked post on every screen. */
export const useShowPick = (id: string) =>
  useCommand((pickId: string, sending) => showPick({ ...sending, path: { id, pickId } }));

/** Takes the shown post off the screens. */
export const useHidePost = (id: string) =>
  useCommand((_: void, sending) => hidePost({ ...sending, path: { id } }));

/** Writes what was answered in the room back under the post. */
export const useAnswerPick = (id: string) =>
  useCommand(({ pickId, by, text }: { pickId: string; by: string; text: string }, sending) =>
    answerPick({ ...sending, path: { id, pickId }, body: { by, text } }),
  );
