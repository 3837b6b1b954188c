import { HouseError } from "@plenary/contract/errors";
import type { MinutesEdition } from "@plenary/contract/minutes/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import type { HallMeeting } from "../../meetings/index.ts";
import { advance, type MinutesStep } from "../machine.ts";
import { openEdition, refuseUnlessVersion, tellEdition } from "../openMinutes.ts";
import { type Moved, moveEdition } from "../store.ts";

interface Wish {
  meetingId: string;
  /** What was read; a text that is another by now is neither sent nor signed. */
  version?: number;
}

type Change = Partial<Omit<Moved, "state">>;

/** Takes the newest edition one step on; `change` is what goes with it, beside the new state. */
export async function moveMinutes(
  ctx: ActContext,
  step: MinutesStep,
  wish: Wish,
  change: (done: { by: string; at: string }, meeting: HallMeeting) => Change | Promise<Change>,
): Promise<MinutesEdition> {
  const { meeting, newest } = await openEdition(ctx, wish.meetingId, step);
  const state = advance(newest.state, step);
  if (wish.version !== undefined) {
    refuseUnlessVersion(newest, wish.version);
  }

  const { returned, submitted, signed, published, record } = newest;
  const row = await moveEdition(ctx.tx, newest, {
    ...{ state, returned, submitted, signed, published, record },
    ...(await change({ by: ctx.me.name, at: ctx.now.toISOString() }, meeting)),
  });
  if (!row) {
    throw new HouseError("minutes/wrong-state", { from: newest.state, step });
  }
  return tellEdition(ctx, row);
}
