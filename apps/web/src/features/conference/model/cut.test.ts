import { describe, expect, it } from "vitest";
import { decodeIn, giveUpWaiting, layStage, noLayers } from "./layers.ts";
import { beginShowing, complete, decoded } from "./showing.ts";
import { testStage } from "./testSitting.ts";

const take = { id: "t", at: "2026-11-23T01:00:00.000Z", wasArmed: true };
const takenAt = Date.parse(take.at);

describe("when a take is shown", () => {
  it("counts from the order to the last picture of the stage", () => {
    let showing = beginShowing(testStage("a", "b"), take);
    showing = decoded(showing, { takeId: "t", venueId: "b", at: takenAt + 80 }) ?? showing;
    expect(showing.shownMs).toBeNull();
    showing = decoded(showing, { takeId: "t", venueId: "a", at: takenAt + 140 }) ?? showing;
    expect(showing.shownMs).toBe(140);
    expect(decoded(showing, { takeId: "t", venueId: "a", at: takenAt + 900 })).toBe(showing);
  });

  it("says nothing of an earlier take, and never a time before the order", () => {
    const showing = beginShowing(testStage("a"), take);
    expect(decoded(showing, { takeId: "old", venueId: "a", at: takenAt })).toBe(showing);
    expect(decoded(null, { takeId: "t", venueId: "a", at: takenAt })).toBeNull();
    expect(decoded(showing, { takeId: "t", venueId: "a", at: takenAt - 12 })?.shownMs).toBe(0);
  });

  it("shows an empty stage as soon as it stands, and a stage without its picture not at all", () => {
    expect(complete(beginShowing(testStage(null), take), takenAt + 20).shownMs).toBe(20);
    expect(complete(beginShowing(testStage("a"), take), takenAt + 4_000).shownMs).toBeNull();
  });
});

describe("the layers of a cut", () => {
  const shown = layStage(noLayers, testStage("a"), "1");
  const cut = layStage(shown, testStage("b", "c"), "2");
  const key = cut.loading?.key ?? "";

  it("keeps the old picture until every new one has decoded", () => {
    expect(cut.shown?.stage.cells).toEqual(["a"]);
    const half = decodeIn(cut, key, "b");
    expect(half.shown?.stage.cells).toEqual(["a"]);
    const whole = decodeIn(half, key, "c");
    expect(whole).toMatchObject({ shown: { stage: { cells: ["b", "c"] } }, loading: null });
  });

  it("lets a newer cut take the place of one that still loads", () => {
    const again = layStage(cut, testStage("d"), "3");
    expect(again.shown?.stage.cells).toEqual(["a"]);
    expect(again.loading?.stage.cells).toEqual(["d"]);
    expect(decodeIn(decodeIn(again, key, "b"), key, "c")).toEqual(again);
  });

  it("changes nothing when nothing was cut, and shows an empty stage at once", () => {
    expect(layStage(cut, testStage("b", "c"), "2")).toBe(cut);
    expect(layStage(cut, testStage(null), "4")).toMatchObject({
      loading: null,
      shown: { takeId: "4" },
    });
  });

  it("does not wait for ever for a picture that does not come", () => {
    expect(giveUpWaiting(cut, key)).toMatchObject({ shown: { takeId: "2" }, loading: null });
    expect(giveUpWaiting(cut, "older")).toBe(cut);
  });
});
