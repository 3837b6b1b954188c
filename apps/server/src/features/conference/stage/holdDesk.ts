import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";

/** With the hold on, the chair's 下一位 calls and the director takes. */
export const holdDesk = act(
  "conference/hold",
  async (ctx, input: { meetingId: string; isHeld: boolean }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    if (hall.live.isHeld !== input.isHeld) {
      hall.live.isHeld = input.isHeld;
      record(ctx, hall, input.isHeld ? "held" : "released");
      await saveHall(ctx, hall);
    }
    return { done: true };
  },
);
