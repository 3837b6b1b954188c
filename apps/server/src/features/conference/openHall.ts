import type { HallAct } from "@plenary/contract/conference/rules";
import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../platform/log/act.ts";
import { readForHall, standingOf } from "../meetings/index.ts";
import type { AskedHall, Hall } from "./hall.ts";
import { authorize } from "./policy.ts";
import { assemble } from "./readHall.ts";
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
  const row = (await store.lockSitting(ctx.tx, meetingId)) ?? (await begin(ctx, meetingId));
  // Read behind the lock: what others did before is committed, and nobody does anything meanwhile.
  const meeting = row ? await readForHall(ctx.tx, meetingId) : null;
  if (!meeting) {
    return null;
  }
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

/** The first act of a sitting makes its row. */
async function begin({ tx }: ActContext, meetingId: string) {
  const meeting = await readForHall(tx, meetingId);
  if (!meeting) {
    return undefined;
  }
  await store.beginSitting(tx, meetingId, await assemble(tx, meeting, undefined));
  return store.lockSitting(tx, meetingId);
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
