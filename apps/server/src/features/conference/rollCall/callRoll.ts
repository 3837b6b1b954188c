import { nextOnRoll, rolledVenues } from "@plenary/contract/conference/rollCall/rules";
import type { RollCall, RollMarking, RollStep } from "@plenary/contract/conference/rollCall/schema";
import { HouseError } from "@plenary/contract/errors";
import { type ActContext, act } from "../../../platform/log/act.ts";
import { holderOf } from "../floor/giveFloor.ts";
import type { Hall } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { refuseLocked } from "../stage/refuseLocked.ts";
import * as hallStore from "../store.ts";
import { venueOf } from "../venues/venueOf.ts";
import { advanceRoll } from "./machine.ts";
import { noteMark } from "./noteMark.ts";
import { moveRoll } from "./moveRoll.ts";
import * as store from "./store.ts";

interface Input {
  meetingId: string;
  /** The turn the caller saw; null: no roll call yet. */
  after: number | null;
  step: RollStep;
}

/** 点名: moves the roll call by one step. The called venue is seen and heard by all. */
export const callRoll = act(
  "conference/call-roll",
  async (ctx, input: Input): Promise<RollCall> => {
    const { meetingId, step } = input;
    const hall = await openHall(ctx, meetingId, "callRoll");
    const before = hall.live.rollCall;
    // Of two callers who press at once the second saw another venue than the one called now.
    if (input.after !== (before?.turn ?? null)) {
      throw new HouseError("conference/roll-moved", { turn: before?.turn ?? null });
    }
    const state = advanceRoll(before?.state ?? "none", step.do);
    if (state === "calling") {
      refuseLocked(hall, ctx.me);
      await refuseLate(ctx, hall);
    }
    const rules = await store.rollRulesOf(ctx.tx, hall.meeting.committeeId);
    const roll = before ?? {
      state,
      round: "first",
      turn: 0,
      venueId: null,
      calledAt: null,
      ...rules,
    };

    if (step.do === "next" && roll.venueId !== null) {
      await noteMark(ctx, hall, roll.venueId, withAnswer(hall, roll.venueId, step.mark));
    }
    moveRoll(hall, roll, { state, ...goTo(hall, roll, step) });
    recordStep(ctx, hall, step);
    await saveHall(ctx, hall);
    return hall.live.rollCall ?? roll;
  },
);

/** Roll is called before the first item, and not into somebody's speech. */
async function refuseLate(ctx: ActContext, hall: Hall): Promise<void> {
  if (holderOf(hall)) {
    throw new HouseError("conference/floor-wrong-state");
  }
  if ((await hallStore.itemsOf(ctx.tx, hall.meeting.meetingId)).length > 0) {
    throw new HouseError("conference/agenda-begun");
  }
}

/** Whoever goes on without a word has heard none: a venue without an answer was silent. */
const withAnswer = (hall: Hall, venueId: string, mark: RollMarking): RollMarking => ({
  ...mark,
  answer: mark.answer ?? hall.live.marks[venueId]?.answer ?? "silent",
});

function goTo(
  hall: Hall,
  roll: RollCall,
  step: RollStep,
): Partial<Pick<RollCall, "round" | "venueId">> {
  const { venues, marks } = hall.live;
  const first = (round: RollCall["round"]) => nextOnRoll(venues, marks, null, round)?.id ?? null;
  switch (step.do) {
    case "start":
      return { round: "first", venueId: first("first") };
    case "recall":
      return { round: "again", venueId: first("again") };
    case "call": {
      const { id } = venueOf(hall, step.venueId);
      if (!rolledVenues(venues).some((venue) => venue.id === id)) {
        throw new HouseError("conference/venue-not-found");
      }
      return { venueId: id };
    }
    case "next":
      return { venueId: nextOnRoll(venues, marks, roll.venueId, roll.round)?.id ?? null };
    case "finish":
      return { venueId: null };
    case "pause":
    case "resume":
      return {};
  }
}

const kinds = {
  start: "roll-begun",
  resume: "roll-resumed",
  pause: "roll-paused",
  finish: "roll-finished",
} as const;

function recordStep(ctx: ActContext, hall: Hall, { do: step }: RollStep): void {
  if (step in kinds) {
    record(ctx, hall, kinds[step as keyof typeof kinds]);
    return;
  }
  // Of 下一个 the act list says what was found; of a jump it says where to.
  const venue = hall.live.venues.find(({ id }) => id === hall.live.rollCall?.venueId);
  if (step !== "next" && venue) {
    record(ctx, hall, "roll-called", { venue: venue.name });
  }
}
