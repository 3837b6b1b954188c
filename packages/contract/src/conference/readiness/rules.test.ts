import { expect, it } from "vitest";
import { countReady, usualItems } from "./rules.ts";

const tick = { at: "2026-11-25T01:00:00.000Z", by: "罗佳芳" };
const allTicked = Object.fromEntries(usualItems.map(({ id }) => [id, tick]));

it("is ready when every declared check is ticked, and not by ticks of other checks", () => {
  expect(countReady(usualItems, { ticks: allTicked })).toEqual({
    ...{ ticked: 10, all: 10, isReady: true },
  });
  const { network: _network, ...others } = allTicked;
  expect(countReady(usualItems, { ticks: { ...others, generator: tick } })).toEqual({
    ...{ ticked: 9, all: 10, isReady: false },
  });
});

it("is not ready by having nothing to check, nor by having reported nothing", () => {
  expect(countReady([], { ticks: {} }).isReady).toBe(false);
  expect(countReady(usualItems, undefined)).toEqual({ ticked: 0, all: 10, isReady: false });
});
