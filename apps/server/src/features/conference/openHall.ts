import type { HallAct } from "@plenary/contract/conference/rules";
import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../platform/log/act.ts";
import { type HallMeeting, readForHall, standingOf } from "../meetings/index.ts";
import type { AskedHall, Hall } from "./hall.ts";
import { authorize } from "./policy.ts";
import { assemble, beginning } from "./readHall.ts";
import * as store from "./store.ts";

/**
 * Opens the hall for one act of someone: holds the sitting until the commit, and asks whether this
 * one may. Who is not on the roster hears the same as of a meeting that is not there.
 */
export async function openHall(
  ctx: ActContext,
  meetingId: string,
  ...oneOf: readonly HallAct[]
): Promise<AskedHall> {
  const standing = await standingOf(ctx.tx, meetingId, ctx.me);
  if (!standing) {
    throw new HouseError("conference/not-found");
  }
  const hall = await openHallUnasked(ctx, meetingId);
  if (!hall) {
    throw new HouseError("conference/not-found");
  }
  ctx.note({ subject: `sitting:${meetingId}` });
  const refusals = oneOf.map((act) => refusalOf(() => authorize(standing, act, hall.live.state)));
  if (refusals.every((refusal) => refusal !== null)) {
    throw refusals.find(isUntimely) ?? refusals[0] ?? new HouseError("conference/not-allowed");
  }
  return { ...hall, standing };
}

/** Opens the hall for the system itself; null when there is no such meeting. */
export async function openHallUnasked(ctx: ActContext, meetingId: string): Promise<Hall | null> {
  const early = await readForHall(ctx.tx, meetingId);
  if (!early) {
    return null;
  }
  const row = await store.lockSitting(ctx.tx, meetingId, () => firstOf(ctx, early));
  // Read again behind the lock: the step of another may have been committed meanwhile.
  const meeting = (await readForHall(ctx.tx, meetingId)) ?? early;
  const live = await assemble(ctx.tx, meeting, row);
  return {
    meeting,
    now: ctx.now.toISOString(),
    live,
    before: structuredClone(live),
    acts: [],
    picks: [],
  };
}

async function firstOf({ tx }: ActContext, meeting: HallMeeting) {
  const { venues } = await assemble(tx, meeting, undefined);
  return beginning(tx, meeting, venues);
}

function refusalOf(ask: () => void): HouseError | null {
  try {
    ask();
    return null;
  } catch (error) {
    if (error instanceof HouseError) {
      return error;
    }
    throw error;
  }
}

const isUntimely = (refusal: HouseError | null): refusal is HouseError =>
  refusal?.code === "conference/not-sitting";
