import { expect, test } from "vitest";
import { codeCount } from "./pictureCode.ts";
import { codesIn, toneHertz, tonesOf } from "./toneCode.ts";

const codes = Array.from({ length: codeCount }, (_, code) => code);

test("every venue has a voice of its own, and any two share at most one tone", () => {
  for (const one of codes) {
    for (const other of codes.slice(one + 1)) {
      const shared = tonesOf(one).filter((tone) => tonesOf(other).includes(tone));
      expect(shared.length).toBeLessThanOrEqual(1);
    }
  }
});

test("three venues speaking at once are told exactly", () => {
  for (let first = 0; first < codeCount - 20; first += 7) {
    const speaking = [first, first + 5, first + 19];
    expect(codesIn(new Set(speaking.flatMap(tonesOf)))).toEqual(speaking);
  }
});

test("tones lie sixty hertz apart within what Opus carries for speech", () => {
  expect(toneHertz[0]).toBe(400);
  expect(toneHertz.at(-1)).toBe(3_460);
});
