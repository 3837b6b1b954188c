import { nextOnTour } from "@plenary/contract/conference/stage/rules";
import type { ActContext } from "../../../../platform/log/act.ts";
import type { Hall } from "../../hall.ts";
import { putOn, venueStage } from "../stages.ts";

/** Name of the job that shows the next venue of a tour. */
export const tourDue = "conference/tour-due";

export interface TourDue {
  meetingId: string;
  /** The step this job is for: after a pause, or a new pace, it is no longer the one that is due. */
  stepAt: string;
}

/** Shows a venue of the tour; null or the one that is on already: the stage stays. */
export function showOnTour(hall: Hall, venueId: string | null): void {
  const { live } = hall;
  if (venueId === null || live.tour === null) {
    return;
  }
  const isOn = live.stage.cells.length === 1 && live.stage.cells[0] === venueId;
  if (!isOn) {
    putOn(hall, venueStage(venueId), { keepsTour: true });
  }
  live.tour = { ...live.tour, venueId };
}

/** The next step is due in the tour's own time; asking again moves it. */
export function setStep(ctx: Pick<ActContext, "later">, hall: Hall): void {
  const { tour } = hall.live;
  if (tour === null) {
    return;
  }
  const at = new Date(Date.parse(hall.now) + tour.seconds * 1_000);
  const { meetingId } = hall.meeting;
  const due: TourDue = { meetingId, stepAt: at.toISOString() };
  hall.live.tour = { ...tour, state: "running", stepAt: due.stepAt };
  ctx.later(tourDue, due, { at, key: `${tourDue}:${meetingId}` });
}

/** The screens keep the venue that comes next at hand, whoever came or went. Run at the end of every act. */
export function armTour({ live }: Hall): void {
  if (live.tour !== null) {
    const nextId = nextOnTour(live.tour.choice, live.venues, live.tour.venueId);
    live.tour = { ...live.tour, nextId };
  }
}
