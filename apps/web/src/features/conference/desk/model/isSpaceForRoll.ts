import { mayStartRoll } from "@plenary/contract/conference/rollCall/rules";
import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import { rollNow } from "../../rollCall/model/rollNow.ts";

/** Is the call on the desk, in the place of queue and agenda? */
export const isRollOnDesk = (sitting: SittingLive, live: DeskLive | null): live is DeskLive =>
  live !== null &&
  sitting.rollCall !== null &&
  sitting.rollCall.state !== "finished" &&
  mayStartRoll(sitting);

/** While a venue is called the space bar means 下一个, and never TAKE: the same hand calls the roll. */
export const isSpaceForRoll = (sitting: SittingLive, live: DeskLive | null): boolean =>
  isRollOnDesk(sitting, live) &&
  sitting.rollCall?.state === "calling" &&
  rollNow(sitting, live).venue !== null;
