import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeActor } from "../../../../test/makers.ts";
import { type MinutesHouse, openMinutesHouse } from "../../../../test/minutes.ts";
import { readForHall } from "../../meetings/index.ts";

let hall: MinutesHouse;
beforeAll(async () => {
  hall = await openMinutesHouse();
  await hall.move("open", "sit", "adjourn");
  await hall.begin();
});
afterAll(() => hall.close());

const path = () => `/meetings/${hall.meetingId}/minutes`;
/** Somebody who signs by post, without being on the roster. */
const signer = async (committee: "here" | "elsewhere") => {
  const meeting = await readForHall(hall.db, hall.meetingId);
  const committeeId = committee === "here" ? (meeting?.committeeId ?? null) : null;
  return hall.as({
    ...makeActor({ name: "罗见山" }),
    committeeId,
    holds: (right) => right === "minutes.sign",
  });
};

describe("the way of the minutes", () => {
  it("is not gone while the sitting only rests", async () => {
    expect(await hall.step("clerk", "submission", { version: 1 })).toMatchObject({
      status: 409,
      code: "minutes/too-early",
    });
    await hall.move("sit", "close");
  });

  it("begins by sending the text that was read, not another", async () => {
    expect(await hall.step("chair", "submission", { version: 1 })).toMatchObject({ status: 403 });
    expect(await hall.step("stranger", "submission", { version: 1 })).toMatchObject({
      status: 404,
    });
    await hall.save("clerk", 1, "会议于九时召开。");
    expect(await hall.step("clerk", "submission", { version: 1 })).toMatchObject({
      code: "minutes/changed-meanwhile",
    });
    expect(await hall.step("clerk", "submission", { version: 2 })).toMatchObject({
      body: { state: "submitted", submitted: { by: "叶知秋" } },
    });
  });

  it("can be sent back by the chair, with a reason the writers read", async () => {
    expect(await hall.step("chair", "return", { reason: " " })).toMatchObject({ status: 400 });
    expect(await hall.step("clerk", "return", { reason: "略" })).toMatchObject({ status: 403 });
    await hall.step("chair", "return", { reason: "人数有误" });
    expect((await hall.read("clerk")).body.edition).toMatchObject({
      state: "draft",
      submitted: null,
      returned: { by: "苏怀远", reason: "人数有误" },
    });
  });

  it("can be taken back by its writer until it is signed", async () => {
    await hall.step("clerk", "submission", { version: 2 });
    expect(await hall.in("clerk").delete(`${path()}/submission`)).toMatchObject({
      body: { state: "draft", returned: null },
    });
    expect(await hall.step("chair", "signature", { version: 2 })).toMatchObject({
      code: "minutes/wrong-state",
    });
    await hall.step("clerk", "submission", { version: 2 });
  });

  it("ends with the signature of the chair, or of a post of this committee that signs", async () => {
    expect(await hall.step("clerk", "signature", { version: 2 })).toMatchObject({ status: 403 });
    const foreign = await signer("elsewhere");
    expect(await foreign.post(`${path()}/signature`, { version: 2 })).toMatchObject({
      status: 404,
    });
    const secretary = await signer("here");
    expect(await secretary.post(`${path()}/signature`, { version: 1 })).toMatchObject({
      code: "minutes/changed-meanwhile",
    });
    expect(await secretary.post(`${path()}/signature`, { version: 2 })).toMatchObject({
      body: { state: "signed", signed: { by: "罗见山" } },
    });
  });

  it("is read by the roster once it is published, and by no stranger ever", async () => {
    expect(await hall.read("member")).toMatchObject({ status: 404, code: "minutes/not-found" });
    await hall.step("clerk", "publication");
    expect(await hall.read("member")).toMatchObject({
      status: 200,
      body: { edition: { state: "published" }, suggested: [], can: { save: false } },
    });
    expect(await hall.read("stranger")).toMatchObject({ status: 404 });
    expect(await hall.guest().get(path())).toMatchObject({ status: 401 });
  });

  it("never comes back to what is signed: no step and no save changes it", async () => {
    const before = (await hall.read("clerk")).body.edition;
    for (const answer of [
      await hall.save("clerk", 2, "改"),
      await hall.step("chair", "return", { reason: "改" }),
      await hall.step("chair", "signature", { version: 2 }),
      await hall.in("clerk").delete(`${path()}/submission`),
    ]) {
      expect(answer).toMatchObject({ status: 409, code: "minutes/wrong-state" });
    }
    expect((await hall.read("clerk")).body.edition).toEqual(before);
  });

  it("goes on with a new edition and its reason; the roster reads the old one until that is published", async () => {
    const corrected = await hall.step("clerk", "corrections", { reason: "姓名有误" });
    expect(corrected.body).toMatchObject({ no: 2, state: "draft", reason: "姓名有误" });
    expect(await hall.step("clerk", "corrections", { reason: "又" })).toMatchObject({
      code: "minutes/wrong-state",
    });
    await hall.save("clerk", 1, "会议于九时半召开。");

    expect((await hall.read("member")).body).toMatchObject({
      edition: { no: 1, sections: expect.arrayContaining([]) },
      editions: [{ no: 1 }],
    });
    expect(await hall.read("member", 2)).toMatchObject({ status: 404 });
    expect((await hall.read("clerk")).body.editions.map(({ no }) => no)).toEqual([2, 1]);
    const old = (await hall.read("clerk", 1)).body;
    expect(old.edition?.sections[0]?.text).toBe("会议于九时召开。");
    expect(Object.entries(old.can).filter(([, may]) => may)).toEqual([["replay", true]]);
  });
});
