import { describe, expect, it } from "vitest";
import { decodeIn, giveUpWaiting, layStage, noLayers } from "./layers.ts";
import { beginShowing, decoded, settle } from "./showing.ts";
import { testSitting, testStage, testVenue } from "./testSitting.ts";

const take = { id: "t", at: "2026-11-23T01:00:00.000Z", wasArmed: true };
const takenAt = Date.parse(take.at);
const { venues } = testSitting();
const without = (...ids: string[]) =>
  venues.map((venue) =>
    ids.includes(venue.id) ? testVenue(venue.id, 1, { link: "lost" }) : venue,
  );

describe("when a take is shown", () => {
  it("counts from the order to the last picture of the stage", () => {
    let showing = beginShowing(testStage("a", "b"), take, venues);
    showing = decoded(showing, { takeId: "t", venueId: "b", at: takenAt + 80 }) ?? showing;
    expect(showing.shownMs).toBeNull();
    showing = decoded(showing, { takeId: "t", venueId: "a", at: takenAt + 140 }) ?? showing;
    expect(showing.shownMs).toBe(140);
    expect(decoded(showing, { takeId: "t", venueId: "a", at: takenAt + 900 })).toBe(showing);
  });

  it("says nothing of an earlier take, and never a time before the order", () => {
    const showing = beginShowing(testStage("a"), take, venues);
    expect(decoded(showing, { takeId: "old", venueId: "a", at: takenAt })).toBe(showing);
    expect(decoded(null, { takeId: "t", venueId: "a", at: takenAt })).toBeNull();
    expect(decoded(showing, { takeId: "t", venueId: "a", at: takenAt - 12 })?.shownMs).toBe(0);
  });

  it("shows an empty stage as soon as it stands, and a stage without its picture not at all", () => {
    const reveal = (stage: ReturnType<typeof testStage>, at: number) =>
      settle({ ...beginShowing(stage, take, venues), isRevealed: true }, venues, at);
    expect(reveal(testStage(null), takenAt + 20).shownMs).toBe(20);
    expect(reveal(testStage("a"), takenAt + 4_000).shownMs).toBeNull();
  });

  it("waits for the cells that can have a picture, and not for a venue that is lost", () => {
    const showing = beginShowing(testStage("a", "b", "c", null), take, without("c"));
    const half = decoded(showing, { takeId: "t", venueId: "a", at: takenAt + 60 });
    const whole = decoded(half, { takeId: "t", venueId: "b", at: takenAt + 90 });
    expect([half?.shownMs, whole?.shownMs]).toEqual([null, 90]);
  });

  it("gives a venue up that falls out while its picture is waited for", () => {
    const showing = beginShowing(testStage("a", "b", "c", "d"), take, venues);
    const some = ["a", "b", "c"].reduce<typeof showing | null>(
      (now, venueId) => decoded(now, { takeId: "t", venueId, at: takenAt + 100 }),
      showing,
    );
    const revealed = settle({ ...(some ?? showing), isRevealed: true }, venues, takenAt + 4_000);
    expect(revealed.shownMs).toBeNull();
    expect(settle(revealed, without("d"), takenAt + 5_000).shownMs).toBe(5_000);
  });

  it("does not call a stage shown of which nothing was seen", () => {
    const showing = { ...beginShowing(testStage("a", "b"), take, venues), isRevealed: true };
    expect(settle(showing, without("a", "b"), takenAt + 4_000).shownMs).toBeNull();
  });
});

describe("the layers of a cut", () => {
  const shown = layStage(noLayers, testStage("a"), "1", venues);
  const cut = layStage(shown, testStage("b", "c"), "2", venues);
  const key = cut.loading?.key ?? "";

  it("keeps the old picture until every new one has decoded", () => {
    expect(cut.shown?.stage.cells).toEqual(["a"]);
    const half = decodeIn(cut, key, "b");
    expect(half.shown?.stage.cells).toEqual(["a"]);
    const whole = decodeIn(half, key, "c");
    expect(whole).toMatchObject({ shown: { stage: { cells: ["b", "c"] } }, loading: null });
  });

  it("lets a newer cut take the place of one that still loads", () => {
    const again = layStage(cut, testStage("d"), "3", venues);
    expect(again.shown?.stage.cells).toEqual(["a"]);
    expect(again.loading?.stage.cells).toEqual(["d"]);
    expect(decodeIn(decodeIn(again, key, "b"), key, "c")).toEqual(again);
  });

  it("changes nothing when nothing was cut, and shows an empty stage at once", () => {
    expect(layStage(cut, testStage("b", "c"), "2", venues)).toBe(cut);
    expect(layStage(cut, testStage(null), "4", venues)).toMatchObject({
      loading: null,
      shown: { takeId: "4" },
    });
  });

  it("does not wait for ever for a picture that does not come", () => {
    expect(giveUpWaiting(cut, key)).toMatchObject({ shown: { takeId: "2" }, loading: null });
    expect(giveUpWaiting(cut, "older")).toBe(cut);
  });

  it("does not wait for the picture of a venue that is lost: its cell keeps its name", () => {
    const quad = layStage(shown, testStage("a", "b", "c", "d"), "5", without("b", "d"));
    expect(quad.loading?.missing).toEqual(["a", "c"]);
  });

  it("puts a pause on at once, and one with other words after it", () => {
    const pause = (text: string) => ({ ...testStage(null), pause: { text, resumesAt: null } });
    const first = layStage(shown, pause("休会十分钟"), "6", venues);
    expect(first.shown?.stage.pause?.text).toBe("休会十分钟");
    expect(layStage(first, pause("茶歇"), "6", venues).shown?.stage.pause?.text).toBe("茶歇");
  });
});
