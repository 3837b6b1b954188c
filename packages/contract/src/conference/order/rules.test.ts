import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitingQueue } from "../rules.ts";
import { type FloorEntry, FloorKind, FloorState, OrderRule } from "../schema.ts";
import { placesBy } from "./rules.ts";

const hour = Date.parse("2026-11-25T02:00:00.000Z");
const entry = (n: number, venueId: string, change: Partial<FloorEntry> = {}): FloorEntry => ({
  ...{ id: `f${n}`, venueId, kind: "impromptu", state: "waiting", speaker: "周明远" },
  ...{ title: "", subject: "", minutes: 5, order: 1_000 + n, note: null },
  askedAt: new Date(hour + n * 60_000).toISOString(),
  ...change,
});
const booked = (n: number, venueId: string, change: Partial<FloorEntry> = {}) =>
  entry(n, venueId, { kind: "booked", order: n, ...change });

/** The queue as it stands once everyone has the place the rule gives. */
function placed(rule: OrderRule, floor: readonly FloorEntry[], isAfresh = false): FloorEntry[] {
  const places = placesBy(rule, floor, isAfresh);
  return waitingQueue(floor.map((each) => ({ ...each, order: places.get(each) ?? each.order })));
}
const ids = (queue: readonly FloorEntry[]) => queue.map(({ id }) => id);

describe("the rule of the queue", () => {
  it("calls those first who asked first, whoever has spoken", () => {
    const floor = [entry(1, "a", { state: "done" }), entry(2, "a"), entry(3, "b")];
    expect(ids(placed("first-come", floor))).toEqual(["f2", "f3"]);
  });

  it("lets venues that have not spoken go before those that have, or that speak", () => {
    const floor = [
      booked(1, "a", { state: "done" }),
      entry(2, "b", { state: "speaking" }),
      ...[entry(3, "a"), entry(4, "b"), entry(5, "c"), entry(6, "d")],
    ];
    expect(ids(placed("unspoken-first", floor))).toEqual(["f5", "f6", "f3", "f4"]);
  });

  it("does not count a request as a speech that was refused, withdrawn or only called", () => {
    const floor = [
      entry(1, "a", { state: "refused" }),
      entry(2, "b", { state: "withdrawn" }),
      entry(3, "c", { state: "called" }),
      ...[entry(4, "a"), entry(5, "b"), entry(6, "c"), entry(7, "d")],
    ];
    expect(ids(placed("unspoken-first", floor))).toEqual(["f4", "f5", "f6", "f7"]);
  });

  it("puts a venue's second request behind the first of every other", () => {
    const floor = [entry(1, "a"), entry(2, "a"), entry(3, "a"), entry(4, "b"), entry(5, "b")];
    expect(ids(placed("alternating", floor))).toEqual(["f1", "f4", "f2", "f5", "f3"]);
  });

  it("counts as a venue's turn what it has had and what it has booked", () => {
    const floor = [
      booked(1, "a"),
      ...[entry(2, "b", { state: "done" }), entry(3, "b", { state: "called" })],
      ...[entry(4, "b"), entry(5, "a"), entry(6, "c")],
    ];
    expect(ids(placed("alternating", floor))).toEqual(["f1", "f6", "f5", "f4"]);
  });

  it("leaves before a booked speech whoever was set there", () => {
    const floor = [
      entry(1, "a", { state: "done" }),
      entry(2, "a", { order: 0.5 }),
      ...[booked(3, "b"), entry(4, "c")],
    ];
    expect(ids(placed("unspoken-first", floor))).toEqual(["f2", "f3", "f4"]);
  });

  it("places by the order in which they stand, and afresh by when they asked", () => {
    const setBack = entry(1, "a", { order: 1_002.5 });
    const floor = [setBack, entry(2, "b"), entry(3, "c")];
    expect(ids(placed("alternating", floor))).toEqual(["f2", "f1", "f3"]);
    expect(ids(placed("first-come", floor, true))).toEqual(["f1", "f2", "f3"]);
  });

  const floors = fc
    .array(
      fc.record({
        venueId: fc.constantFrom("a", "b", "c", "d"),
        kind: fc.constantFrom(...FloorKind.options),
        state: fc.constantFrom("waiting" as const, ...FloorState.options),
      }),
      { maxLength: 14 },
    )
    .map((all) =>
      all.map(({ kind, venueId, state }, n) =>
        kind === "booked" ? booked(n, venueId, { state }) : entry(n, venueId, { state }),
      ),
    );
  const rule = fc.constantFrom(...OrderRule.options);

  it("loses nobody, keeps the booked first in their order, and changes nothing when asked again", () => {
    fc.assert(
      fc.property(floors, rule, (floor, by) => {
        const before = waitingQueue(floor);
        const after = placed(by, floor);
        const bookedIds = ids(before.filter(({ kind }) => kind === "booked"));
        expect(ids(after).toSorted()).toEqual(ids(before).toSorted());
        expect(after.map(({ order }) => order)).toEqual(before.map(({ order }) => order));
        expect(ids(after).slice(0, bookedIds.length)).toEqual(bookedIds);
        const over = floor.filter(({ state }) => state !== "waiting");
        expect(ids(placed(by, [...over, ...after]))).toEqual(ids(after));
      }),
    );
  });

  it("keeps the requests of one venue in the order in which they were made", () => {
    fc.assert(
      fc.property(floors, rule, (floor, by) => {
        for (const venueId of ["a", "b", "c", "d"]) {
          const own = (queue: readonly FloorEntry[]) =>
            ids(queue.filter((each) => each.venueId === venueId));
          expect(own(placed(by, floor))).toEqual(own(waitingQueue(floor)));
        }
      }),
    );
  });
});
