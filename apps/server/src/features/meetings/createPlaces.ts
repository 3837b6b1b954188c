import type { ActContext } from "../../platform/log/act.ts";
import type { NewPlace } from "./newMeeting.ts";
import { addPlaces } from "./store.create.ts";

/** Enters the places of a committee in the order given; answers their ids in that order. */
export const createPlaces = (
  { tx }: Pick<ActContext, "tx">,
  committeeId: string,
  places: readonly NewPlace[],
): Promise<string[]> => addPlaces(tx, committeeId, places);
