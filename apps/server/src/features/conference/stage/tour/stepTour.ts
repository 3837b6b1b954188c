import { nextOnTour } from "@plenary/contract/conference/stage/rules";
import { act } from "../../../../platform/log/act.ts";
import { openHallUnasked } from "../../openHall.ts";
import { isOn } from "../../policy.ts";
import { saveHall } from "../../saveHall.ts";
import { setStep, showOnTour, type TourDue } from "./tours.ts";

/**
 * One step of the tour, by the server's clock: the next venue that is there is shown, and the step
 * after it is set. Answers whether it was due: one that was paused or moved meanwhile is not.
 */
export const stepTour = act("conference/step-tour", async (ctx, due: TourDue): Promise<boolean> => {
  const hall = await openHallUnasked(ctx, due.meetingId);
  const tour = hall?.live.tour ?? null;
  if (!hall || tour?.stepAt !== due.stepAt || !isOn(hall.live.state)) {
    return false;
  }
  showOnTour(hall, nextOnTour(tour.choice, hall.live.venues, tour.venueId));
  setStep(ctx, hall);

  await saveHall(ctx, hall);
  return true;
});
