import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdSitting, type MinutesHouse, openMinutesHouse } from "../../../test/minutes.ts";

let hall: MinutesHouse;
beforeAll(async () => {
  hall = await openMinutesHouse();
});
afterAll(() => hall.close());

describe("drafting the minutes", () => {
  it("is not for a guest, for a stranger there is nothing, and a member does not write", async () => {
    const path = `/meetings/${hall.meetingId}/minutes`;
    expect(await hall.guest().post(path)).toMatchObject({ code: "identity/not-signed-in" });
    expect(await hall.begin("stranger")).toMatchObject({ code: "minutes/not-found" });
    expect(await hall.begin("member")).toMatchObject({ status: 403, code: "minutes/not-allowed" });
    expect(await hall.begin("chair")).toMatchObject({ status: 403, code: "minutes/not-allowed" });
  });

  it("waits until the sitting rests", async () => {
    await holdSitting(hall);
    expect((await hall.read("clerk")).body).toMatchObject({
      edition: null,
      can: { begin: false, replay: true },
    });
    expect(await hall.begin()).toMatchObject({ status: 409, code: "minutes/too-early" });
    await hall.move("adjourn");
    expect((await hall.read("clerk")).body.can.begin).toBe(true);
  });

  it("tells what happened: who came, who spoke for how long, what was read out and ruled", async () => {
    await hall.move("sit", "close");
    const { body } = await hall.begin();
    const text = (key: string) => body.sections.find((each) => each.key === key)?.text ?? "";

    expect(body).toMatchObject({
      ...{ no: 1, state: "draft", version: 1, reason: null },
      title: "健全社区养老服务圈月度协商座谈会会议纪要",
    });
    expect(text("attendance")).toContain("会议于2026年3月2日9时在主会场召开，9时13分结束。");
    expect(text("attendance")).toContain("应到320人，实到61人（3个会场未报人数）");
    expect(text("course")).toContain("预约发言（委员）：9时开始，9时13分结束。");
    expect(text("course")).toContain("主持人讲话（苏怀远）：未进行。");
    expect(text("speeches")).toContain(
      "1. 周明远（政协委员，青禾分会场，预约发言）：就“周明远的发言”发言。9时至9时9分，用时9分钟，超时1分钟。",
    );
    expect(text("speeches")).toContain(
      "2. 林若溪（石桥分会场，即席发言）：就“助餐点”发言。9时9分至9时12分，用时3分钟。",
    );
    expect(text("posts")).toContain("助餐点能否进村小？");
    expect(text("posts")).toContain("省民政厅回应：已列入试点。");
    expect(text("decisions")).toContain("提前请周明远（青禾分会场）发言，理由：部门提前离会");
    expect(text("decisions")).toContain("对白石分会场的发言申请不予安排，理由：时间已到");
  });

  it("is done once, even when the same request comes twice", async () => {
    expect(await hall.begin("director")).toMatchObject({ code: "minutes/already-begun" });
    const told = await hall.told(`minutes:${hall.meetingId}`);
    expect(told).toMatchObject([
      { type: "minutes/changed", data: { edition: { no: 1, state: "draft", version: 1 } } },
    ]);
  });

  it("gives the writers each section as the record would write it", async () => {
    const { suggested, record } = (await hall.read("clerk")).body;
    expect(suggested.map(({ key }) => key)).toEqual([
      ...["attendance", "course", "speeches", "posts", "decisions"],
    ]);
    expect(record.speeches).toMatchObject([
      { speaker: "周明远", kind: "booked", spokenMs: 540_000, limitMs: 480_000 },
      { speaker: "林若溪", kind: "impromptu", spokenMs: 180_000, limitMs: 300_000 },
    ]);
    expect((await hall.read("chair")).body.suggested).toEqual([]);
  });
});
