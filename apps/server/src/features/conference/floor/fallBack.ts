import { act } from "../../../platform/log/act.ts";
import { openHallUnasked } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { backToMain } from "../stage/stages.ts";
import { type AnswerDue, setBack, venueName } from "./giveFloor.ts";

/**
 * A venue that did not answer in its time goes back to the queue, the main venue is shown, and the
 * chair is told. Answers whether it did: a later call of the same venue, or an answer, stands.
 */
export const fallBack = act(
  "conference/fall-back",
  async (ctx, due: AnswerDue): Promise<boolean> => {
    const hall = await openHallUnasked(ctx, due.meetingId);
    const entry = hall?.live.floor.find((each) => each.id === due.floorId);
    if (!hall || entry?.state !== "called" || entry.calledAt !== due.calledAt) {
      return false;
    }
    setBack(hall, entry, "unanswered");
    backToMain(hall);
    const venue = venueName(hall, entry.venueId);
    record(ctx, hall, "unanswered", { speaker: entry.speaker, venue });

    await saveHall(ctx, hall);
    return true;
  },
);
