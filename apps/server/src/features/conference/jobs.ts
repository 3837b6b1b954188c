import { z } from "zod";
import type { JobTask } from "../../platform/jobs/jobs.ts";
import { fallBack } from "./floor/fallBack.ts";
import { answerDue } from "./floor/giveFloor.ts";
import { keeperOn } from "./seats/keeperOf.ts";

const Due = z.object({ meetingId: z.uuid(), floorId: z.uuid(), calledAt: z.string() });

/** Takes the floor back from a venue that has not answered its call in time. */
export const takeBackFloor: JobTask = {
  name: answerDue,
  run: async (context, payload) => {
    const due = Due.parse(payload);
    await context.command(`${due.floorId}:${due.calledAt}`, fallBack, due);
    keeperOn(context.db)?.nudge(due.meetingId);
  },
};
