import type { RollMarking, RollStep } from "@plenary/contract/conference/rollCall/schema";
import { callRoll, markRoll } from "../../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../../platform/api/useCommand.ts";

/**
 * One step of the roll call, after the turn that stands on the page: of two who press at once one
 * moves it. A step belongs to its moment: it is not tried again for long.
 */
export const useCallRoll = (id: string) =>
  useCommand(
    ({ after, step }: { after: number | null; step: RollStep }, sending) =>
      callRoll({ ...sending, path: { id }, body: { after, step } }),
    { patience: { forMs: 3_000 } },
  );

/** Notes what the roll call found of a venue. */
export const useMarkRoll = (id: string) =>
  useCommand(({ venueId, ...body }: { venueId: string } & RollMarking, sending) =>
    markRoll({ ...sending, path: { id, venueId }, body }),
  );
