import type { HallVenue } from "@plenary/contract/conference/schema";
import { nextOnTour } from "@plenary/contract/conference/stage/rules";
import type { TourChoice } from "@plenary/contract/conference/stage/schema";

/** 循环观看: the venues one after another in the desk's own focus; nobody else sees of it. */
export interface WatchTour {
  choice: TourChoice;
  seconds: number;
  state: "running" | "paused";
  venueId: string;
  /** Milliseconds since 1970; null while it pauses. */
  stepAt: number | null;
}

type Venues = readonly HallVenue[];

/** Begins with the first venue that is there; null when none is. */
export function beginWatch(
  choice: TourChoice,
  seconds: number,
  venues: Venues,
  now: number,
): WatchTour | null {
  const venueId = nextOnTour(choice, venues, null);
  return venueId === null
    ? null
    : { choice, seconds, state: "running", venueId, stepAt: now + seconds * 1_000 };
}

/** The next venue that is there. */
export const stepWatch = (tour: WatchTour, venues: Venues, now: number): WatchTour => ({
  ...tour,
  venueId: nextOnTour(tour.choice, venues, tour.venueId) ?? tour.venueId,
  stepAt: now + tour.seconds * 1_000,
});

/** Stays where it is. */
export const pauseWatch = (tour: WatchTour): WatchTour => ({
  ...tour,
  state: "paused",
  stepAt: null,
});

/** Goes on with the venue at which it stopped. */
export const resumeWatch = (tour: WatchTour, now: number): WatchTour => ({
  ...tour,
  state: "running",
  stepAt: now + tour.seconds * 1_000,
});
