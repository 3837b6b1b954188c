import { isLockedFor } from "@plenary/contract/conference/stage/rules";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { refuseLocked } from "./refuseLocked.ts";

interface Input {
  meetingId: string;
  isLocked: boolean;
  /** Lifts a lock of someone else; the record says so. */
  isForced: boolean;
}

/** 锁定: only who locked takes, until it is lifted. Lifting another's lock wants force. */
export const lockStage = act("conference/lock-stage", async (ctx, input: Input): Promise<Done> => {
  const hall = await openHall(ctx, input.meetingId, "direct");
  const { live } = hall;
  const { lock } = live;
  const isTheirs = isLockedFor(lock, ctx.me.personId);
  if (input.isLocked || !input.isForced) {
    refuseLocked(hall, ctx.me);
  }
  if (input.isLocked === (lock !== null)) {
    return { done: true };
  }

  if (input.isLocked) {
    live.lock = { personId: ctx.me.personId, by: ctx.me.name, at: hall.now };
    record(ctx, hall, "locked");
  } else {
    live.lock = null;
    record(ctx, hall, isTheirs ? "lock-forced" : "unlocked", { by: lock?.by ?? "" });
  }
  await saveHall(ctx, hall);
  return { done: true };
});
