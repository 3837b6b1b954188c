import type { Act } from "@plenary/contract/conference/schema";
import { describe, expect, it } from "vitest";
import { actAt, findActs, groupOf } from "./actGroups.ts";

const act = (n: number, what: string, by = "梁嘉东"): Act => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  at: new Date(n * 1_000).toISOString(),
  ...{ by, what, values: {} },
});
const acts = [act(1, "opened"), act(2, "called", "苏怀远"), act(3, "taken"), act(4, "of-tomorrow")];
const textOf = ({ what }: Act) => `Text of ${what}`;

describe("the act list", () => {
  it("is cut by what an act is about; what it does not know is among the others", () => {
    expect(acts.map(groupOf)).toEqual(["sitting", "floor", "stage", "others"]);
    const found = findActs(acts, { group: "floor", search: "" }, textOf);
    expect(found.map(({ what }) => what)).toEqual(["called"]);
  });

  it("is searched by its words and by who did it", () => {
    const search = (words: string) => findActs(acts, { group: null, search: words }, textOf).length;
    expect(search(" TAKEN ")).toBe(1);
    expect(search("苏怀")).toBe(1);
    expect(search("nobody")).toBe(0);
    expect(search("")).toBe(4);
  });

  it("knows the last act that was done by an instant", () => {
    expect(actAt(acts, 2_500)?.what).toBe("called");
    expect(actAt(acts, 3_000)?.what).toBe("taken");
    expect(actAt(acts, 0)).toBeNull();
  });
});
