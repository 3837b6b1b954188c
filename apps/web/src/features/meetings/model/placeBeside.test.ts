import { describe, expect, it } from "vitest";
import { placeBeside } from "./placeBeside.ts";

const venues = ["main", "north", "south"].map((id) => ({ id }));
const ids = (...how: [string, string, "before" | "after"]) =>
  placeBeside(venues, ...how).map(({ id }) => id);

describe("venues put in another order", () => {
  it("stand before or after the one they were put beside", () => {
    expect(ids("south", "main", "before")).toEqual(["south", "main", "north"]);
    expect(ids("main", "north", "after")).toEqual(["north", "main", "south"]);
  });

  it("stay as they are beside themselves or one that is gone", () => {
    expect(ids("north", "north", "after")).toEqual(["main", "north", "south"]);
    expect(ids("north", "gone", "after")).toEqual(["main", "north", "south"]);
  });
});
