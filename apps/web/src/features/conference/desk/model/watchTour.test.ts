import { expect, it } from "vitest";
import { idOf, makeVenue } from "../../../../../test/makeSitting.ts";
import { beginWatch, pauseWatch, resumeWatch, stepWatch } from "./watchTour.ts";

const venues = [makeVenue(0), makeVenue(1), makeVenue(2, { link: "lost" }), makeVenue(3)];
const begun = () => {
  const tour = beginWatch({ of: "joined" }, 10, venues, 1_000);
  if (tour === null) {
    throw new Error("nobody is there");
  }
  return tour;
};

it("walks the desk round the sub-venues that are there", () => {
  const first = begun();
  expect(first).toMatchObject({ venueId: idOf("venue", 1), stepAt: 11_000 });
  const second = stepWatch(first, venues, 11_000);
  expect(second).toMatchObject({ venueId: idOf("venue", 3), stepAt: 21_000 });
  expect(stepWatch(second, venues, 21_000).venueId).toBe(idOf("venue", 1));
});

it("goes on after a pause with the venue at which it stopped", () => {
  const paused = pauseWatch(stepWatch(begun(), venues, 11_000));
  expect(paused).toMatchObject({ state: "paused", stepAt: null });
  const resumed = resumeWatch(paused, 50_000);
  expect(resumed).toMatchObject({ venueId: idOf("venue", 3), stepAt: 60_000 });
});

it("does not begin where nobody is, and stays where it is when all are gone", () => {
  const gone = venues.map((venue) => ({ ...venue, link: "away" as const }));
  expect(beginWatch({ of: "joined" }, 10, gone, 0)).toBeNull();
  expect(stepWatch(begun(), gone, 0).venueId).toBe(idOf("venue", 1));
});
