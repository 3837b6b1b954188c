import { expect, it } from "vitest";
import { idOf, makeSitting } from "../../../../../test/makeSitting.ts";
import { cellsFor } from "./cellsFor.ts";

const [main, second, third] = [idOf("venue", 0), idOf("venue", 1), idOf("venue", 2)];
const armed = {
  stage: { layout: "single" as const, cells: [third], strip: null },
  floorId: null,
};

it("keeps what is armed when the preview becomes a single picture", () => {
  expect(cellsFor("single", makeSitting({ armed }), second)).toEqual([third]);
});

it("loads the venue in focus as a single picture when nothing is armed", () => {
  expect(cellsFor("single", makeSitting(), second)).toEqual([second]);
  expect(cellsFor("single", makeSitting(), null)).toEqual([main]);
});

it("puts what is on air beside what is armed, or beside the venue in focus", () => {
  expect(cellsFor("pair", makeSitting({ armed }), second)).toEqual([main, third]);
  expect(cellsFor("pair", makeSitting(), second)).toEqual([main, second]);
});

it("never shows one venue twice side by side", () => {
  const same = { ...armed, stage: { ...armed.stage, cells: [main] } };
  expect(cellsFor("pair", makeSitting({ armed: same }), main)).toEqual([main, null]);
});
