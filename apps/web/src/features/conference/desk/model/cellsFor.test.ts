import { expect, it } from "vitest";
import { idOf, makeSitting, makeVenue } from "../../../../../test/makeSitting.ts";
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

it("loads no venue that is not in the room", () => {
  const venues = [makeVenue(0), makeVenue(1, { link: "away" }), makeVenue(2)];
  const sitting = makeSitting({ venues });
  expect(cellsFor("single", sitting, second)).toEqual([main]);
  expect(cellsFor("pair", sitting, second)).toEqual([main, null]);
  expect(cellsFor("pair", { ...sitting, armed }, second)).toEqual([main, third]);
});

it("never shows one venue twice side by side", () => {
  const same = { ...armed, stage: { ...armed.stage, cells: [main] } };
  expect(cellsFor("pair", makeSitting({ armed: same }), main)).toEqual([main, null]);
});

it("keeps what is armed in its cells when the preview becomes many, and fills the others", () => {
  const cells = cellsFor("quad", makeSitting({ armed }), second);
  expect(cells).toEqual([third, main, second, idOf("venue", 3)]);
  const nine = cellsFor("nine", makeSitting({ armed }), null);
  expect(nine.filter((id) => id !== null)).toHaveLength(5);
  expect(nine).toHaveLength(9);
});
