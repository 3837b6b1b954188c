import type { RollRow } from "@plenary/contract/conference/rollCall/rules";
import { expect, it } from "vitest";
import { rollCsv } from "./rollCsv.ts";

const row = (change: Partial<RollRow>): RollRow => ({
  ...{ venueId: "v", name: "青禾分会场", no: 1, expected: 80, heads: 61 },
  ...{ hasDevice: true, hasPicture: true, hasSound: false, answer: "answered", at: "t", note: "" },
  ...change,
});
const words = {
  ...{ heads: ["序号", "会场"], yes: "√", no: "" },
  answer: (answer: RollRow["answer"]) => answer ?? "",
  time: (at: string | null) => at ?? "",
};

it("is read by a spreadsheet as it was written", () => {
  const rows = [
    row({}),
    row({ no: 2, heads: null, note: '称"声音小",待查', at: null, answer: "silent" }),
    row({ no: 3, note: "=1+1" }),
  ];
  expect(rollCsv(rows, words)).toBe(
    [
      "\uFEFF序号,会场",
      "1,青禾分会场,80,61,√,√,,answered,t,",
      '2,青禾分会场,80,,√,√,,silent,,"称""声音小"",待查"',
      "3,青禾分会场,80,61,√,√,,answered,t,'=1+1",
      "",
    ].join("\r\n"),
  );
});
