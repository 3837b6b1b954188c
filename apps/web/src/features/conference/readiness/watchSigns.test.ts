import { expect, it, vi } from "vitest";
import type { MediaRoom } from "../../../platform/media/openRoom.ts";
import type { HallCore } from "../hallState.ts";
import { watchSigns } from "./watchSigns.ts";

function bench(myVenueId: string | null) {
  let now = 0;
  let due: (() => void) | null = null;
  const picture = { readyState: "live" };
  const report = vi.fn();
  const core = {
    myVenueId,
    deps: {
      report,
      now: () => now,
      later: (callback: () => void) => {
        due = callback;
        return () => {
          due = null;
        };
      },
    },
    getState: () => ({ pictures: new Map([["a", picture]]) }),
  } as unknown as HallCore;
  let level: number | null = null;
  const room = { voiceLevel: () => level } as unknown as MediaRoom;
  const stop = watchSigns(core, () => room);
  return {
    ...{ picture, report, stop },
    speak: (to: number | null) => {
      level = to;
    },
    pass: (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        now += 1_000;
        due?.();
      }
    },
    isWatching: () => due !== null,
  };
}

it("tells that the picture goes out, and how loud the voice came, seldom and only when it changed", () => {
  const { report, speak, pass, picture } = bench("a");
  pass(1);
  expect(report.mock.calls).toEqual([["signs", { hasPicture: true, voiceLevel: null }]]);
  speak(0.42);
  pass(2);
  speak(0.1);
  pass(2);
  expect(report).toHaveBeenCalledTimes(1);
  pass(1);
  expect(report.mock.lastCall).toEqual(["signs", { hasPicture: true, voiceLevel: 0.4 }]);
  speak(null);
  pass(20);
  expect(report).toHaveBeenCalledTimes(2);
  picture.readyState = "ended";
  pass(5);
  expect(report.mock.lastCall).toEqual(["signs", { hasPicture: false, voiceLevel: 0.4 }]);
});

it("is silent on a page that is no venue's screen, and after the page is left", () => {
  const watcher = bench(null);
  watcher.pass(20);
  expect(watcher.report).not.toHaveBeenCalled();
  const venue = bench("a");
  venue.stop();
  expect(venue.isWatching()).toBe(false);
});
