import { actKinds, hallNotes } from "@plenary/contract/conference/notes";
import { describe, expect, it } from "vitest";
import en from "../words.en.json";
import zh from "../words.zh.json";
import { noteText } from "./noteText.ts";

const languages = { zh, en };

describe.each(["zh", "en"] as const)("the hall's own remarks in %s", (language) => {
  const { acts, floor } = languages[language];

  it("have words for every note, and no word without a note", () => {
    expect(Object.keys(floor.notes).sort()).toEqual([...hallNotes].sort());
    expect(Object.values(floor.notes).every((words) => words.trim() !== "")).toBe(true);
  });

  it("have words for every act, and no word without an act", () => {
    const told = Object.keys(acts).map((key) => key.replace(/_(one|other)$/, ""));
    expect([...new Set(told)].sort()).toEqual([...actKinds].sort());
  });
});

it("leaves a reason that somebody wrote as it was written", () => {
  const t = ((key: string) => `<${key}>`) as never;
  expect(noteText("主席提前", t)).toBe("主席提前");
  expect(noteText("venue-removed", t)).toBe("<conference.floor.notes.venue-removed>");
  expect(noteText(null, t)).toBe("");
});
