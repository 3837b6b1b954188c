import { describe, expect, it } from "vitest";
import { idOf, makeVenue } from "../../../../../test/makeSitting.ts";
import { clearCell, fillEmpty, fillNext, putInCell, sizedTo, swapCells } from "./cells.ts";

const venues = [0, 1, 2, 3, 4].map((n) => makeVenue(n));
const v = (n: number) => idOf("venue", n);

describe("the cells of the preview", () => {
  it("keeps its venues when it grows, and leaves empty cells out when it shrinks", () => {
    expect(sizedTo(4, ["a", null])).toEqual(["a", null, null, null]);
    expect(sizedTo(2, ["a", null, "b", "c"])).toEqual(["a", "b"]);
  });

  it("puts a venue into a cell, and lets two change places rather than show one twice", () => {
    expect(putInCell(["a", null, "c"], 1, "b")).toEqual(["a", "b", "c"]);
    expect(putInCell(["a", null, "c"], 0, "c")).toEqual(["c", null, "a"]);
    expect(putInCell(["a", "b"], 0, "a")).toEqual(["a", "b"]);
  });

  it("clears a cell and swaps two without moving the others", () => {
    expect(clearCell(["a", "b", "c"], 1)).toEqual(["a", null, "c"]);
    expect(swapCells(["a", "b", null], 0, 2)).toEqual([null, "b", "a"]);
  });

  it("fills what is empty with venues that are there and not shown yet", () => {
    expect(fillEmpty([v(2), null, null, null], venues)).toEqual([v(2), v(0), v(1), v(3)]);
    const away = venues.map((venue) =>
      venue.id === v(0) ? { ...venue, link: "lost" as const } : venue,
    );
    expect(fillEmpty([null], away)).toEqual([v(1)]);
  });

  it("turns to the next page of venues, round and round", () => {
    expect(fillNext([v(0), v(1), v(2), v(3)], venues)).toEqual([v(4), v(0), v(1), v(2)]);
    expect(fillNext([null, null, null, null], venues)).toEqual([v(0), v(1), v(2), v(3)]);
    const six = fillNext([null, null, null, null, null, null], venues);
    expect(six).toEqual([v(0), v(1), v(2), v(3), v(4), null]);
  });
});
