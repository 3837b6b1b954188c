import { describe, expect, it } from "vitest";
import type { MeetingRole, SittingState } from "../meetings/schema.ts";
import { type HallAct, mayBeHeard, mayInHall, remainingMs, turnsOf } from "./rules.ts";
import type { FloorEntry, VenueLink } from "./schema.ts";

const states: SittingState[] = ["planned", "waiting", "sitting", "adjourned", "closed"];
const on: SittingState[] = ["waiting", "sitting", "adjourned"];
const roles: MeetingRole[] = [
  "chair",
  "director",
  "clerk",
  "technician",
  "venue",
  "operator",
  "department",
  "member",
  "observer",
];

/** Every act: who may, and in which states of the sitting. What is not here is refused. */
const table: Record<HallAct, { who: MeetingRole[]; when: SittingState[] }> = {
  follow: { who: roles, when: states },
  followDesk: { who: ["director", "clerk", "technician", "chair"], when: states },
  direct: { who: ["director"], when: on },
  preside: { who: ["chair", "director", "clerk"], when: ["sitting"] },
  move: { who: ["director"], when: states },
  ask: { who: ["venue", "operator"], when: ["sitting"] },
  answer: { who: ["venue"], when: states },
  order: { who: ["director", "clerk"], when: ["planned", "waiting", "sitting", "adjourned"] },
  pick: { who: ["clerk", "director"], when: on },
  reportHeads: { who: ["operator", "director", "clerk"], when: on },
  callRoll: { who: ["director", "clerk"], when: ["waiting", "sitting"] },
  readReadiness: { who: ["operator", "director", "clerk", "technician", "chair"], when: states },
  tickReadiness: {
    who: ["operator", "director", "clerk"],
    when: ["planned", "waiting", "sitting", "adjourned"],
  },
  showPost: { who: ["director", "clerk"], when: ["sitting"] },
  sit: { who: roles, when: on },
};

describe("who may do what in the hall", () => {
  for (const [act, { who, when }] of Object.entries(table) as [
    HallAct,
    (typeof table)[HallAct],
  ][]) {
    for (const role of roles) {
      for (const state of states) {
        const isAllowed = who.includes(role) && when.includes(state);
        it(`${isAllowed ? "lets" : "does not let"} a ${role} ${act} while ${state}`, () => {
          const me = { meetingId: "m", roles: [role], venueId: "v" };
          expect(mayInHall(me, act, state)).toBe(isAllowed);
        });
      }
    }
  }

  it("lets nobody without a role follow", () => {
    expect(mayInHall({ meetingId: "m", roles: [], venueId: null }, "follow", "sitting")).toBe(
      false,
    );
  });

  it("does not let an operator without a venue ask", () => {
    const me = { meetingId: "m", roles: ["operator" as const], venueId: null };
    expect(mayInHall(me, "ask", "sitting")).toBe(false);
  });
});

describe("who is heard", () => {
  const holds = [{ venueId: "a", state: "speaking" as const }];
  it.each([
    ["the venue that holds the floor", "a", false, holds, "sitting", true],
    [
      "a venue that is called",
      "a",
      false,
      [{ venueId: "a", state: "called" as const }],
      "sitting",
      true,
    ],
    [
      "a venue that only waits",
      "a",
      false,
      [{ venueId: "a", state: "waiting" as const }],
      "sitting",
      false,
    ],
    ["a venue the desk has opened", "b", true, holds, "sitting", true],
    ["another venue", "b", false, holds, "sitting", false],
    ["an opened venue before the sitting", "b", true, holds, "waiting", false],
    ["the floor's holder in an adjournment", "a", false, holds, "adjourned", false],
  ] as const)("%s", (_who, venueId, isOpen, floor, state, expected) => {
    expect(mayBeHeard(venueId, isOpen, floor, state, null)).toBe(expected);
  });
});

describe("who is heard while roll is called", () => {
  const called = (state: "calling" | "paused" | "finished") => ({ state, venueId: "a" });
  it.each([
    ["the called venue", "a", false, "waiting", "calling", true],
    ["the open venue from which is called", "main", true, "waiting", "calling", true],
    ["no other venue", "b", false, "waiting", "calling", false],
    ["the called venue before the first item", "a", false, "sitting", "calling", true],
    ["nobody while it pauses", "a", false, "waiting", "paused", false],
    ["nobody after it", "a", false, "waiting", "finished", false],
    ["not even an open venue while it pauses", "main", true, "waiting", "paused", false],
    ["nobody in an adjournment", "a", false, "adjourned", "calling", false],
    ["nobody before the doors are open", "a", false, "planned", "calling", false],
  ] as const)("%s", (_who, venueId, isOpen, state, roll, expected) => {
    expect(mayBeHeard(venueId, isOpen, [], state, called(roll))).toBe(expected);
  });
});

describe("the clock", () => {
  const start = Date.parse("2026-11-25T02:00:00.000Z");
  const clock = {
    floorId: "f",
    limitMs: 480_000,
    startedAt: new Date(start).toISOString(),
    pausedAt: null,
    pausedMs: 0,
  };

  it("runs down from its limit and counts over-time below zero", () => {
    expect(remainingMs(clock, start)).toBe(480_000);
    expect(remainingMs(clock, start + 500_000)).toBe(-20_000);
  });

  it("stands still while it is stopped, and leaves the pause out afterwards", () => {
    const pausedAt = new Date(start + 60_000).toISOString();
    expect(remainingMs({ ...clock, pausedAt }, start + 300_000)).toBe(420_000);
    expect(remainingMs({ ...clock, pausedMs: 240_000 }, start + 300_000)).toBe(420_000);
  });
});

describe("whose turn it is", () => {
  const entry = (venueId: string, order: number, state: FloorEntry["state"] = "waiting") => ({
    ...{ id: `f-${venueId}`, venueId, kind: "booked" as const, state, speaker: venueId, title: "" },
    ...{ subject: "", minutes: 8, askedAt: "2026-11-25T02:00:00.000Z", order, note: null },
  });
  const turns = (links: Record<string, VenueLink>, floor: FloorEntry[]) => {
    const venues = Object.entries(links).map(([id, link]) => ({ id, link }));
    const { next, passed } = turnsOf(floor, venues);
    return [next?.venueId ?? null, passed.map((each) => each.venueId)];
  };
  const floor = [entry("c", 3), entry("a", 1), entry("b", 2)];

  it("is the first one's whose venue is there", () => {
    expect(turns({ a: "joined", b: "joined", c: "joined" }, floor)).toEqual(["a", []]);
  });

  it("passes over those who are away or fell out, in their order", () => {
    expect(turns({ a: "away", b: "lost", c: "joined" }, floor)).toEqual(["c", ["a", "b"]]);
    expect(turns({ a: "joined", b: "lost", c: "joined" }, floor)).toEqual(["a", []]);
  });

  it("is nobody's when no venue of the queue is there, and nobody's in an empty queue", () => {
    expect(turns({ a: "away", b: "lost", c: "away" }, floor)).toEqual([null, ["a", "b", "c"]]);
    expect(turns({ a: "joined" }, [entry("a", 1, "done")])).toEqual([null, []]);
  });
});
