import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Part } from "../../../test/hall.ts";
import { holdSitting, type MinutesHouse, openMinutesHouse } from "../../../test/minutes.ts";
import { unzip, wordsOf } from "../../../test/readDocuments.ts";

let hall: MinutesHouse;
beforeAll(async () => {
  hall = await openMinutesHouse();
  await holdSitting(hall);
  await hall.move("close");
  await hall.begin();
});
afterAll(() => hall.close());

const path = (kind: string) => `/meetings/${hall.meetingId}/minutes/documents/${kind}`;
const download = (part: Part, kind: string) => hall.in(part).get(path(kind));

describe("the document of the minutes", () => {
  it("is given to those who may read them", async () => {
    expect(await hall.guest().get(path("pdf"))).toMatchObject({ status: 401 });
    expect(await download("stranger", "pdf")).toMatchObject({ code: "minutes/not-found" });
    expect(await download("member", "pdf")).toMatchObject({ code: "minutes/not-found" });
  });

  it("says on every page that it is a draft until it is signed", { timeout: 30_000 }, async () => {
    const { bytes, headers } = await download("clerk", "word");
    const parts = unzip(bytes);
    expect(wordsOf(parts.get("word/header1.xml") ?? "")).toContain("草稿");
    expect(wordsOf(parts.get("word/document.xml") ?? "")).toContain("周明远");
    const name = encodeURIComponent("健全社区养老服务圈月度协商座谈会会议纪要（草稿）.docx");
    expect(headers["content-disposition"]).toContain(`filename*=UTF-8''${name}`);
  });

  it("is clean once it is signed, and everyone on the roster has it", {
    timeout: 30_000,
  }, async () => {
    const { body } = await hall.read("clerk");
    const version = body.edition?.version ?? 0;
    await hall.step("clerk", "submission", { version });
    await hall.step("chair", "signature", { version });
    await hall.step("clerk", "publication");

    const word = await download("member", "word");
    const parts = unzip(word.bytes);
    const text = wordsOf(parts.get("word/document.xml") ?? "");
    expect([...parts.keys()].some((name) => name.includes("header"))).toBe(false);
    expect(text).toContain("签发人：苏怀远");
    expect(text).toContain("政协云岭省委员会办公厅　2026年3月2日印发");
    const pdf = await download("member", "pdf");
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });
});
