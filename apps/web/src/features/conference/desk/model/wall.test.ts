import type { Line, VenueDesk } from "@plenary/contract/conference/schema";
import { describe, expect, it } from "vitest";
import {
  idOf,
  makeDesk,
  makeEntry,
  makeSitting,
  makeVenue,
} from "../../../../../test/makeSitting.ts";
import { countHeads, countWall, filterWall, walkWall, wallOf } from "./wall.ts";

const line = (change: Partial<Line> = {}): Line => ({
  light: "good",
  lossPercent: 0,
  roundTripMs: 30,
  jitterMs: 3,
  path: "udp",
  at: "2026-11-23T02:00:00.000Z",
  ...change,
});
const venueDesk = (change: Partial<VenueDesk> = {}): VenueDesk => ({
  operator: "吴晓棠",
  operatorPhone: "13900004417",
  heads: null,
  line: line(),
  ...change,
});

// 0 main, 1 away, 2 poor, 3 lost, 4 asks second, 5 asks first, 6 armed, 7 on air, 8 booked, 9 removed.
const sitting = makeSitting({
  venues: [...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => makeVenue(n))].map((venue, n) => {
    const links = { 1: "away", 3: "lost", 9: "removed" } as const;
    return { ...venue, link: links[n as 1 | 3 | 9] ?? venue.link };
  }),
  stage: { layout: "single", cells: [idOf("venue", 7)], strip: null },
  armed: {
    stage: { layout: "single", cells: [idOf("venue", 6)], strip: null },
    floorId: null,
  },
  floor: [
    makeEntry(5, { order: 10 }),
    makeEntry(4, { order: 11 }),
    makeEntry(8, { order: 1, kind: "booked" }),
  ],
});
const desk = makeDesk({
  venues: {
    [idOf("venue", 0)]: venueDesk({ heads: 70 }),
    [idOf("venue", 2)]: venueDesk({ heads: 8, line: line({ light: "poor", lossPercent: 6.2 }) }),
  },
});
const rows = wallOf(sitting, desk);
const numbers = (of: readonly { order: number }[]) => of.map((row) => row.order);

describe("the wall of venues", () => {
  it("puts first what is on air, armed, asking in the order of the queue, lost and poor", () => {
    expect(numbers(rows)).toEqual([7, 6, 5, 4, 3, 2, 0, 8, 1, 9]);
    expect(numbers(rows.filter((row) => row.section === "attention"))).toEqual([7, 6, 5, 4, 3, 2]);
    expect(numbers(rows.filter((row) => row.section === "absent"))).toEqual([1, 9]);
  });

  it("gives a booked speaker a place without asking for the director's eyes", () => {
    expect(rows.find((row) => row.order === 8)).toMatchObject({
      place: 1,
      isAsking: false,
      section: "normal",
    });
  });

  it("names beside a picture only who has the floor or is armed, not who waits there", () => {
    const floor = [makeEntry(1, { state: "speaking" }), makeEntry(2), makeEntry(3)];
    const cells = [idOf("venue", 1), idOf("venue", 2)];
    const named = wallOf(
      makeSitting({
        floor,
        stage: { layout: "pair", cells, strip: null },
        armed: {
          stage: { layout: "single", cells: [idOf("venue", 3)], strip: null },
          floorId: idOf("floor", 3),
        },
      }),
      null,
    );
    const speakers = Object.fromEntries(named.map((row) => [row.order, row.speaker]));
    expect(speakers).toMatchObject({ 1: "委员1", 2: null, 3: "委员3" });
  });

  it("says that a venue on air has fallen out before it says that it is on air", () => {
    const lost = { ...makeVenue(7), link: "lost" as const };
    const [first] = wallOf({ ...sitting, venues: [makeVenue(0), lost] }, desk);
    expect(first).toMatchObject({ order: 7, mark: "lost", isOnAir: true });
  });

  it("has nothing on air before the doors open", () => {
    const [first] = wallOf({ ...sitting, state: "planned", armed: null, floor: [] }, null);
    expect(wallOf({ ...sitting, state: "planned" }, desk).some((row) => row.isOnAir)).toBe(false);
    expect(first?.order).toBe(3);
  });

  it("names what makes a line poor, and says nothing of lines it has not heard of", () => {
    expect(rows.find((row) => row.order === 2)).toMatchObject({ reason: "loss", reasonValue: 6.2 });
    expect(wallOf(sitting, null).every((row) => !row.isPoor && row.light === null)).toBe(true);
  });

  it("holds a venue for heard when the desk opened it or when it has the floor, only while sitting", () => {
    const speaking = makeSitting({ floor: [makeEntry(1, { state: "speaking" })] });
    const heard = (of: typeof speaking) =>
      wallOf(of, null)
        .filter((row) => row.isHeard)
        .map((row) => row.order)
        .sort((a, b) => a - b);
    expect(heard(speaking)).toEqual([0, 1]);
    expect(heard({ ...speaking, state: "adjourned" })).toEqual([]);
  });

  it("counts and narrows by state", () => {
    expect(countWall(rows)).toEqual({
      ...{ all: 10, asking: 2, lost: 1, poor: 1, away: 2, unready: 9 },
    });
    expect(numbers(filterWall(rows, "asking", ""))).toEqual([5, 4]);
    expect(numbers(filterWall(rows, "lost", ""))).toEqual([3]);
  });

  it("holds a venue for not ready until its last check is ticked, and waits for none that is removed", () => {
    const tick = { at: "2026-11-22T08:00:00.000Z", by: "吴晓棠" };
    const ticks = Object.fromEntries(desk.readiness.items.map(({ id }) => [id, tick]));
    const { network: _network, ...most } = ticks;
    const of = (each: typeof ticks) => ({ ticks: each, note: "", contacts: [], signs: null });
    const venues = { [idOf("venue", 0)]: of(ticks), [idOf("venue", 1)]: of(most) };
    const some = wallOf(sitting, { ...desk, readiness: { ...desk.readiness, venues } });
    expect(countWall(some).unready).toBe(8);
    expect(numbers(filterWall(some, "unready", ""))).toEqual([7, 6, 5, 4, 3, 2, 8, 1]);
    expect(countWall(wallOf(sitting, null)).unready).toBe(0);
  });

  it("finds a venue by a part of its name or by its initials in any case", () => {
    expect(numbers(filterWall(rows, "all", "第4"))).toEqual([4]);
    expect(numbers(filterWall(rows, "all", " D4F"))).toEqual([4]);
    expect(filterWall(rows, "lost", "第4")).toEqual([]);
  });

  it("sums the heads of those who have told", () => {
    expect(countHeads(rows)).toEqual({ here: 78, expected: 800, told: 2 });
  });

  it("is walked round and round, from either end when nothing is in focus", () => {
    expect(walkWall(rows, idOf("venue", 9), 1)).toBe(idOf("venue", 7));
    expect(walkWall(rows, idOf("venue", 7), -1)).toBe(idOf("venue", 9));
    expect(walkWall(rows, null, -1)).toBe(idOf("venue", 9));
    expect(walkWall([], null, 1)).toBeNull();
  });
});
