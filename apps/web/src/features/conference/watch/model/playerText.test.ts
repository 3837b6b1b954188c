import { expect, it } from "vitest";
import type { Link } from "../../model/link.ts";
import { testSitting, testStage } from "../../model/testSitting.ts";
import { playerText } from "./playerText.ts";

const live: Link = { is: "live" };
const away: Link = { is: "waiting", attempt: 0, retryAt: 0, why: "engine-away" };

it.each([
  ["the picture, when there is one", testSitting(), live, false, null],
  ["that it has ended, though paused", testSitting({ state: "closed" }), live, true, "closed"],
  ["that it is paused", testSitting(), live, true, "paused"],
  ["the first way in", testSitting(), { is: "joining", attempt: 0 } as Link, false, "joining"],
  ["a later try as a loss", testSitting(), { is: "joining", attempt: 2 } as Link, false, "lost"],
  ["that there is no engine", testSitting(), away, false, "away"],
  ["the adjournment", testSitting({ state: "adjourned" }), live, false, "adjourned"],
  ["the wait", testSitting({ state: "waiting", stage: testStage(null) }), live, false, "waiting"],
] as const)("tells a member %s", (_title, sitting, link, isPaused, expected) => {
  expect(playerText(sitting, link, isPaused)).toBe(expected);
});
