import { describe, expect, it } from "vitest";
import { officialDocument } from "../../../test/officialDocument.ts";
import { unzip, wordsOf } from "../../../test/readDocuments.ts";
import { toWord } from "./toWord.ts";

const read = async (change = {}) => unzip(await toWord({ ...officialDocument, ...change }));

describe("an official document as Word", () => {
  it("holds red head, number, signer, title, text, seal and annex, in this order", async () => {
    const text = wordsOf((await read()).get("word/document.xml") ?? "");
    const order = [
      ...["政协云岭省委员会", "签发人：苏怀远", "会议纪要", "时间：", "一、出席情况"],
      ...["印章", "附件1", "主会场\n80", "印发"],
    ].map((each) => text.indexOf(each));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it("names the official fonts for Chinese and leaves letters and digits to a Latin one", async () => {
    const xml = (await read()).get("word/document.xml") ?? "";
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
    expect(xml).toContain('w:ascii="Times New Roman"');
  });

  it("is A4 with a page number at the foot", async () => {
    const parts = await read();
    expect(parts.get("word/document.xml")).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(parts.get("word/footer1.xml")).toContain("PAGE");
  });

  it("is marked at the head only while it is a draft", async () => {
    const draft = await read({ mark: "草稿" });
    expect(wordsOf(draft.get("word/header1.xml") ?? "")).toContain("草稿");
    expect((await read()).has("word/header1.xml")).toBe(false);
  });

  it("keeps what is written from becoming part of the file's own language", async () => {
    const parts = await read({ title: "<w:p> & “引号”" });
    expect(parts.get("word/document.xml")).toContain("&lt;w:p&gt; &amp; “引号”");
  });
});
