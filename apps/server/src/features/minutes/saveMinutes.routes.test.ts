import { randomUUID } from "node:crypto";
import type { MinutesFact } from "@plenary/contract/minutes/events";
import { reduceMinutes } from "@plenary/contract/minutes/reduce";
import type { MinutesLive } from "@plenary/contract/minutes/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MinutesHouse, openMinutesHouse } from "../../../test/minutes.ts";

let hall: MinutesHouse;
beforeAll(async () => {
  hall = await openMinutesHouse();
  await hall.move("open", "close");
  await hall.begin();
});
afterAll(() => hall.close());

const path = () => `/meetings/${hall.meetingId}/minutes/text`;
const text = { number: "", title: "纪要", sections: [{ key: "a", heading: "一", text: "甲" }] };

describe("saving the draft", () => {
  it("is for those who write", async () => {
    const body = { ...text, version: 1 };
    expect(await hall.guest().put(path(), body)).toMatchObject({ status: 401 });
    expect(await hall.in("stranger").put(path(), body)).toMatchObject({ status: 404 });
    expect(await hall.in("chair").put(path(), body)).toMatchObject({ status: 403 });
    expect(await hall.in("member").put(path(), body)).toMatchObject({ status: 403 });
  });

  it("keeps what is written as it is read, and counts the version on", async () => {
    const written = { ...text, version: 1, title: " 纪要\u202e ", number: "云协纪〔2026〕3号" };
    const { body } = await hall.in("clerk").put(path(), written);
    expect(body).toMatchObject({
      ...{ version: 2, title: "纪要", number: "云协纪〔2026〕3号" },
      saved: { by: "叶知秋" },
    });
  });

  it("tells the second of two writers that the first was quicker, and changes nothing", async () => {
    await hall.save("director", 2, "导播写的");
    const late = await hall.save("clerk", 2, "记录员写的");
    expect(late).toMatchObject({
      status: 409,
      code: "minutes/changed-meanwhile",
      body: { details: { version: 3, by: "梁嘉东" } },
    });
    expect((await hall.read("clerk")).body.edition).toMatchObject({
      version: 3,
      sections: [{ text: "导播写的" }],
    });
  });

  it("sent twice under one key is saved once", async () => {
    const key = randomUUID();
    const body = { ...text, version: 3 };
    const first = await hall.in("clerk").put(path(), body, { key });
    expect(await hall.in("clerk").put(path(), body, { key })).toMatchObject({ body: first.body });
    expect((await hall.read("clerk")).body.edition?.version).toBe(4);
  });

  it("refuses a text without a title", async () => {
    const bad = { ...text, title: " ", version: 4 };
    expect(await hall.in("clerk").put(path(), bad)).toMatchObject({ code: "platform/bad-input" });
  });

  it("is over once it is sent", async () => {
    await hall.step("clerk", "submission", { version: 4 });
    expect(await hall.save("clerk", 4, "再改")).toMatchObject({ code: "minutes/wrong-state" });
  });
});

describe("the stream of the minutes", () => {
  it("is followed by those who write and those who sign, and by nobody else", async () => {
    const read = (part: Parameters<MinutesHouse["in"]>[0]) =>
      hall.in(part).get(`/streams/minutes/${hall.meetingId}`);
    for (const part of ["clerk", "director", "chair"] as const) {
      expect(await read(part)).toMatchObject({ status: 200 });
    }
    for (const part of ["member", "technician", "department", "stranger"] as const) {
      expect(await read(part)).toMatchObject({ code: "platform/stream-not-found" });
    }
  });

  it("comes, fact by fact, to what a fresh snapshot gives", async () => {
    const facts = (await hall.told(`minutes:${hall.meetingId}`)) as MinutesFact[];
    const folded = facts.reduce<MinutesLive>(reduceMinutes, { editions: [] });
    const fresh = await hall
      .in("clerk")
      .get<Snapshot<MinutesLive>>(`/streams/minutes/${hall.meetingId}`);
    expect(folded).toEqual(fresh.body.state);
  });
});
