import { z } from "zod";
import type { JobTask } from "../../platform/jobs/jobs.ts";
import { fallBack } from "./floor/fallBack.ts";
import { answerDue } from "./floor/giveFloor.ts";
import { keeperOn } from "./seats/keeperOf.ts";
import { stepTour } from "./stage/tour/stepTour.ts";
import { tourDue } from "./stage/tour/tours.ts";

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

const Step = z.object({ meetingId: z.uuid(), stepAt: z.string() });

/** Shows the next venue of a polling tour. The queue gives it to one node, and to another if that dies. */
export const stepTourOn: JobTask = {
  name: tourDue,
  run: async (context, payload) => {
    const due = Step.parse(payload);
    await context.command(`${due.meetingId}:${due.stepAt}`, stepTour, due);
  },
};
