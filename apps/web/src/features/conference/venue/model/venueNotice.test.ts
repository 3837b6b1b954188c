import { describe, expect, it } from "vitest";
import { outsideHall } from "../../hallState.ts";
import type { Link } from "../../model/link.ts";
import { type VenueFacts, venueBar, venueNotice } from "./venueNotice.ts";

const live: Link = { is: "live" };
const lost: Link = { is: "waiting", attempt: 1, retryAt: 0, why: "lost" };
const noEngine: Link = { is: "waiting", attempt: 0, retryAt: 0, why: "engine-away" };
const elsewhere = { is: "elsewhere" } as const;

function facts(change: Partial<VenueFacts>, hall: Partial<VenueFacts["hall"]> = {}): VenueFacts {
  return {
    sitting: "sitting",
    isOnAir: true,
    hall: { ...outsideHall, link: live, seat: { is: "held" }, camera: "ok", ...hall },
    hasBeenIn: true,
    isServerReached: true,
    isEndingAsked: false,
    ...change,
  };
}

describe("the one message of a venue's screen", () => {
  it.each<[string, VenueFacts, unknown]>([
    ["is none while the programme is on", facts({}), null],
    [
      "is the end of the sitting, whatever else is wrong",
      facts({ sitting: "closed" }, { link: lost }),
      { is: "closed" },
    ],
    [
      "is the beginning to come",
      facts({ sitting: "planned" }, { link: { is: "idle" } }),
      { is: "planned" },
    ],
    [
      "is the removal before a taken seat",
      facts({}, { link: { is: "ended", why: "removed" }, seat: elsewhere }),
      { is: "removed" },
    ],
    [
      "is the taken seat before a lost line",
      facts({}, { link: lost, seat: elsewhere }),
      { is: "elsewhere" },
    ],
    [
      "is the replaced page",
      facts({}, { link: { is: "ended", why: "replaced" } }),
      { is: "elsewhere" },
    ],
    [
      "is the lost line with the number of the try",
      facts({}, { link: lost }),
      { is: "lost", attempt: 2, why: "network" },
    ],
    [
      "stays the lost line while a try is under way",
      facts({}, { link: { is: "joining", attempt: 2 } }),
      { is: "lost", attempt: 3, why: "network" },
    ],
    [
      "is the lost line before the adjournment",
      facts({ sitting: "adjourned" }, { link: lost }),
      { is: "lost", attempt: 2, why: "network" },
    ],
    [
      "is the engine that was never there",
      facts({ hasBeenIn: false }, { link: noEngine }),
      { is: "engine", attempt: 1 },
    ],
    [
      "is the engine again while a try is under way",
      facts({ hasBeenIn: false }, { link: { is: "joining", attempt: 1, after: "engine-away" } }),
      { is: "engine", attempt: 2 },
    ],
    [
      "is a lost line when an engine dies",
      facts({}, { link: noEngine }),
      { is: "lost", attempt: 1, why: "engine" },
    ],
    [
      "is the way in, the first time",
      facts({ hasBeenIn: false }, { link: { is: "joining", attempt: 0 } }),
      { is: "joining" },
    ],
    ["is the adjournment", facts({ sitting: "adjourned" }), { is: "adjourned" }],
    [
      "is the wait for the beginning, with nothing on",
      facts({ sitting: "waiting", isOnAir: false }),
      { is: "waiting" },
    ],
    ["is none while a picture is on before the beginning", facts({ sitting: "waiting" }), null],
    [
      "is none while the line falters: the picture stands",
      facts({}, { link: { is: "faltering" } }),
      null,
    ],
  ])("%s", (_title, given, expected) => {
    expect(venueNotice(given)).toEqual(expected);
  });
});

describe("what is said beside the picture", () => {
  it.each<[string, VenueFacts, unknown]>([
    ["is nothing when all is well", facts({}), null],
    [
      "is the chair's request before all else",
      facts({ isEndingAsked: true }, { sound: "blocked" }),
      { is: "ending" },
    ],
    [
      "is the blocked sound before the camera",
      facts({}, { sound: "blocked", camera: "refused" }),
      { is: "sound" },
    ],
    [
      "is the faltering line before the server",
      facts({ isServerReached: false }, { link: { is: "faltering" } }),
      { is: "faltering" },
    ],
    ["is the server that is not reached", facts({ isServerReached: false }), { is: "server" }],
    [
      "is the camera before the microphone",
      facts({}, { camera: "missing", microphone: "missing" }),
      { is: "camera", trouble: "missing" },
    ],
    [
      "is the microphone alone",
      facts({}, { microphone: "refused" }),
      { is: "microphone", trouble: "refused" },
    ],
    ["is nothing while the camera is still opening", facts({}, { camera: "opening" }), null],
  ])("%s", (_title, given, expected) => {
    expect(venueBar(given)).toEqual(expected);
  });
});
