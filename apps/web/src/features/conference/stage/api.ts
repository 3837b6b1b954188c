import type { TourChoice } from "@plenary/contract/conference/stage/schema";
import { broadcastVenue, lockStage, setTour } from "../../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../../platform/api/useCommand.ts";

/** 广播会场. A cut belongs to its moment: it is not tried again for long. */
export const useBroadcastVenue = (id: string) =>
  useCommand((venueId: string, sending) => broadcastVenue({ ...sending, path: { id, venueId } }), {
    patience: { forMs: 3_000 },
  });

export type TourMove =
  | { to: "begun"; choice: TourChoice; seconds: number }
  | { to: "paused" | "running" | "ended" }
  | { to: "paced"; seconds: number };

/** 循环广播: begins, pauses, resumes, paces or ends the tour on the stage. */
export const useSetTour = (id: string) =>
  useCommand((body: TourMove, sending) => setTour({ ...sending, path: { id }, body }));

/** 锁定: only who locked takes; `isForced` lifts another's lock. */
export const useLockStage = (id: string) =>
  useCommand((body: { isLocked: boolean; isForced?: boolean }, sending) =>
    lockStage({ ...sending, path: { id }, body }),
  );
