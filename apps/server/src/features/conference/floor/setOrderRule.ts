import type { OrderRule } from "@plenary/contract/conference/schema";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";

/** Declares the rule by which those who ask stand in the queue; the save places them by it. */
export const setOrderRule = act(
  "conference/set-order-rule",
  async (ctx, input: { meetingId: string; rule: OrderRule }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "order");
    if (hall.live.rules.orderRule !== input.rule) {
      hall.live.rules = { ...hall.live.rules, orderRule: input.rule };
      record(ctx, hall, `order-${input.rule}`);
    }

    await saveHall(ctx, hall);
    return { done: true };
  },
);
