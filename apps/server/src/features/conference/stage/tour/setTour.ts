import { nextOnTour } from "@plenary/contract/conference/stage/rules";
import type { Tour, TourChoice } from "@plenary/contract/conference/stage/schema";
import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { type ActContext, act } from "../../../../platform/log/act.ts";
import type { Hall } from "../../hall.ts";
import { openHall } from "../../openHall.ts";
import { record } from "../../record.ts";
import { saveHall } from "../../saveHall.ts";
import { venueOf } from "../../venues/venueOf.ts";
import { refuseLocked } from "../refuseLocked.ts";
import { isJoined } from "../stages.ts";
import { pauseTour } from "./pauseTour.ts";
import { setStep, showOnTour } from "./tours.ts";

export type TourMove =
  | { to: "begun"; choice: TourChoice; seconds?: number | undefined }
  | { to: "paused" }
  | { to: "running" }
  | { to: "paced"; seconds: number }
  | { to: "ended" };

/** 轮询: begins, pauses, resumes, paces or ends the tour of venues on the stage. */
export const setTour = act(
  "conference/set-tour",
  async (ctx, input: { meetingId: string; move: TourMove }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    refuseLocked(hall, ctx.me);
    const { move } = input;
    if (move.to === "begun") {
      begin(ctx, hall, move);
    } else {
      go(ctx, hall, move);
    }
    await saveHall(ctx, hall);
    return { done: true };
  },
);

function begin(
  ctx: ActContext,
  hall: Hall,
  { choice, seconds }: Extract<TourMove, { to: "begun" }>,
): void {
  const { live } = hall;
  if (choice.of === "list") {
    for (const venueId of choice.venueIds) {
      venueOf(hall, venueId);
    }
  }
  const first = nextOnTour(choice, live.venues, null);
  if (first === null) {
    throw new HouseError("conference/tour-empty");
  }
  live.tour = {
    ...{ choice, seconds: seconds ?? live.rules.tourSeconds },
    ...{ state: "running", venueId: null, nextId: null, stepAt: null },
  };
  showOnTour(hall, first);
  setStep(ctx, hall);
  record(ctx, hall, "tour-begun", { seconds: String(live.tour.seconds) });
}

function go(ctx: ActContext, hall: Hall, move: Exclude<TourMove, { to: "begun" }>): void {
  const { live } = hall;
  const tour = live.tour;
  if (tour === null || move.to === tour.state) {
    throw new HouseError("conference/tour-wrong-state", { state: tour?.state ?? "ended" });
  }
  switch (move.to) {
    case "paused":
      pauseTour(hall);
      record(ctx, hall, "tour-paused");
      return;
    case "running":
      showOnTour(hall, resumeWith(hall, tour));
      setStep(ctx, hall);
      record(ctx, hall, "tour-resumed");
      return;
    case "paced":
      live.tour = { ...tour, seconds: move.seconds };
      if (tour.state === "running") {
        setStep(ctx, hall);
      }
      record(ctx, hall, "tour-paced", { seconds: String(move.seconds) });
      return;
    case "ended":
      live.tour = null;
      record(ctx, hall, "tour-ended");
  }
}

/** It goes on with the venue at which it stopped, or the next one when that is away. */
function resumeWith(hall: Hall, { choice, venueId }: Tour): string {
  const next =
    venueId !== null && isJoined(hall, venueId)
      ? venueId
      : nextOnTour(choice, hall.live.venues, venueId);
  if (next === null) {
    throw new HouseError("conference/tour-empty");
  }
  return next;
}
