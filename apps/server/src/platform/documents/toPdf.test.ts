import { describe, expect, it } from "vitest";
import { readPdf } from "../../../test/readDocuments.ts";
import { officialDocument } from "../../../test/officialDocument.ts";
import { toPdf } from "./toPdf.ts";

const read = async (change = {}) =>
  readPdf(await toPdf({ ...officialDocument, ...change }, { isPlain: true }));

describe("an official document as PDF", () => {
  it("can be searched: its words are letters, in the order of reading", async () => {
    const [first = ""] = await read();
    expect(first).toContain("政协云岭省委员会");
    expect(first).toContain("签发人：苏怀远");
    expect(first).toContain("云协纪〔2026〕3号");
    expect(first.indexOf("会议纪要")).toBeLessThan(first.indexOf("一、出席情况"));
  });

  it("has the letters of rare names: none is left out", async () => {
    const name = "龑䶮㛃·阿勒玛";
    const [first = ""] = await read({ title: name });
    expect(first).toContain(name);
    expect(first).not.toContain("?");
  });

  it("numbers its pages, and marks a draft on each", async () => {
    const text = "会议于2026年3月2日9时在主会场召开。".repeat(40);
    const pages = await read({
      mark: "草稿",
      blocks: Array.from({ length: 3 }, () => ({ is: "paragraph", text })),
    });
    expect(pages.length).toBeGreaterThan(2);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`— ${i + 1} —`);
      expect(page).toContain("草稿");
    }
    expect((await read()).join("")).not.toContain("草稿");
  });

  it("carries its table over pages with the head on each", async () => {
    const rows = Array.from({ length: 118 }, (_, i) => [`第${i + 1}分会场`, "80"]);
    const pages = await read({ annexes: [{ ...officialDocument.annexes[0], rows }] });
    const withRows = pages.filter((page) => page.includes("分会场"));
    expect(withRows.length).toBeGreaterThan(2);
    expect(withRows.every((page) => page.includes("应到"))).toBe(true);
    expect(pages.join("")).toContain("第118分会场");
  });
});
