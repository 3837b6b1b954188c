import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { type ClockStep, turnClock } from "./turnClock.ts";

/** Stops the speaker's clock, lets it run on, or gives more minutes. */
export const setClock = act(
  "conference/set-clock",
  async (ctx, input: { meetingId: string; step: ClockStep }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const { live } = hall;
    const { step } = input;
    if (!live.clock) {
      throw new HouseError("conference/clock-wrong-state");
    }
    live.clock = turnClock(live.clock, step, hall.now);
    record(
      ctx,
      hall,
      `clock-${step.to}`,
      step.to === "extended" ? { minutes: String(step.minutes) } : {},
    );

    await saveHall(ctx, hall);
    return { done: true };
  },
);
