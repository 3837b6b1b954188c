import { randomUUID } from "node:crypto";
import type { RollCall, RollMarking, RollStep } from "@plenary/contract/conference/rollCall/schema";
import type { DeskLive } from "@plenary/contract/conference/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part, type VenueKey } from "../../../../test/hall.ts";
import { unzip, wordsOf } from "../../../../test/readDocuments.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
});
afterEach(() => hall.close());

type Step = Exclude<RollStep, { do: "next" }> | { do: "next"; mark: RollMarking };
const roll = async () => (await hall.sitting()).rollCall;
const press = async (step: Step, by: Part = "director") =>
  hall.in(by).put<RollCall>(hall.at("/roll-call"), { after: (await roll())?.turn ?? null, step });
const next = (mark: RollMarking = { answer: "answered" }) => press({ do: "next", mark });
const desk = async () =>
  (await hall.in("director").get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`)).body.state;
const keyOf = (venueId: string | null | undefined) =>
  (Object.keys(hall.venues) as VenueKey[]).find((key) => hall.venues[key] === venueId) ?? null;
const called = async () => keyOf((await roll())?.venueId);
const heard = async () => {
  const keys = ["main", "qinghe", "shiqiao", "baishi"] as const;
  const are = await Promise.all(keys.map((key) => hall.isHeard(key)));
  return keys.filter((_, i) => are[i]);
};
const allAnswered = {
  hasDevice: true,
  hasPicture: true,
  hasSound: true,
  answer: "answered" as const,
};

async function openDoors() {
  await hall.move("open");
  await hall.join("main", "qinghe", "shiqiao", "baishi");
}

describe("a roll call before the sitting", () => {
  it("is not begun by those who do not direct, nor before the doors are open", async () => {
    expect(await press({ do: "start" })).toMatchObject({ code: "conference/not-sitting" });
    await openDoors();
    for (const part of ["chair", "technician", "qingheOperator", "qinghe", "member"] as const) {
      expect(await press({ do: "start" }, part)).toMatchObject({ code: "conference/not-allowed" });
    }
    expect(await press({ do: "start" }, "stranger")).toMatchObject({ status: 404 });
    expect(await roll()).toBeNull();
  });

  it("walks through the venues in their order: the called one is seen, and heard beside the main one", async () => {
    await openDoors();
    expect(await heard()).toEqual([]);
    await press({ do: "start" }, "clerk");
    expect(await called()).toBe("qinghe");
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.qinghe]);
    expect(await heard()).toEqual(["main", "qinghe"]);

    await next();
    expect(await called()).toBe("shiqiao");
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.shiqiao]);
    expect(await heard()).toEqual(["main", "shiqiao"]);

    await next();
    await next();
    expect(await roll()).toMatchObject({ state: "calling", venueId: null, calledAt: null });
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.main]);
    expect(await heard()).toEqual(["main"]);
  });

  it("has the next venue in the preview, so that the cut finds it loaded", async () => {
    await openDoors();
    await press({ do: "start" });
    expect((await hall.sitting()).armed?.stage.cells).toEqual([hall.venues.shiqiao]);
    await next();
    expect(await hall.sitting()).toMatchObject({
      take: { wasArmed: true },
      armed: { floorId: null, stage: { cells: [hall.venues.baishi] } },
    });
  });

  it("shows the main venue while it calls one that is away, and that one as soon as it comes", async () => {
    await hall.move("open");
    await hall.join("main");
    await press({ do: "start" });
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.main]);
    await hall.join("qinghe");
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.qinghe]);
    expect(await heard()).toEqual(["main", "qinghe"]);
  });

  it("moves once when two press at once", async () => {
    await openDoors();
    await press({ do: "start" });
    const after = (await roll())?.turn;
    const both = await Promise.all(
      (["director", "clerk"] as const).map((part) =>
        hall.in(part).put(hall.at("/roll-call"), {
          after,
          step: { do: "next", mark: { answer: "answered" } },
        }),
      ),
    );
    expect(both.map(({ code }) => code ?? "done").sort()).toEqual([
      "conference/roll-moved",
      "done",
    ]);
    expect(await called()).toBe("shiqiao");
  });

  it("pauses with nobody heard, and resumes at the same venue", async () => {
    await openDoors();
    await press({ do: "start" });
    await next();
    await press({ do: "pause" });
    expect(await heard()).toEqual([]);
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.main]);
    expect(await next()).toMatchObject({ code: "conference/roll-wrong-state" });
    await press({ do: "resume" });
    expect(await called()).toBe("shiqiao");
    expect(await heard()).toEqual(["main", "shiqiao"]);
  });

  it("goes back to the silent ones, once each", async () => {
    await openDoors();
    await press({ do: "start" });
    await next({ answer: "silent" });
    await next();
    // Whoever goes on without a word has heard none.
    await next({});
    await press({ do: "recall" });
    expect(await called()).toBe("qinghe");
    await next();
    expect(await called()).toBe("baishi");
    await next({ answer: "silent" });
    expect(await roll()).toMatchObject({ round: "again", venueId: null });
    expect((await desk()).roll).toMatchObject({
      [hall.venues.qinghe]: { answer: "answered" },
      [hall.venues.baishi]: { answer: "silent" },
    });
  });

  it("jumps to a venue and comes back to those it jumped over", async () => {
    await openDoors();
    await press({ do: "start" });
    await press({ do: "call", venueId: hall.venues.baishi });
    expect(await called()).toBe("baishi");
    await next();
    expect(await called()).toBe("qinghe");
    for (const venueId of [hall.venues.main, randomUUID()]) {
      expect(await press({ do: "call", venueId })).toMatchObject({
        code: "conference/venue-not-found",
      });
    }
  });

  it("is finished, keeps what it found, and can be taken up again", async () => {
    await openDoors();
    await press({ do: "start" });
    await next(allAnswered);
    await press({ do: "finish" });
    expect(await heard()).toEqual([]);
    expect((await hall.sitting()).stage.cells).toEqual([hall.venues.main]);
    await press({ do: "start" });
    expect(await called()).toBe("shiqiao");
    expect((await desk()).roll[hall.venues.qinghe]).toMatchObject(allAnswered);
  });
});

describe("what the roll call finds", () => {
  beforeEach(async () => {
    await openDoors();
    await press({ do: "start" });
  });
  const mark = (key: VenueKey, marking: RollMarking, by: Part = "director") =>
    hall.in(by).patch(hall.at(`/roll-call/venues/${hall.venues[key]}`), marking);

  it("is noted tick by tick, with who and when", async () => {
    await mark("qinghe", { hasPicture: true });
    await mark("qinghe", { hasSound: true, note: "声音偏小" }, "clerk");
    expect((await desk()).roll[hall.venues.qinghe]).toEqual({
      ...{ hasDevice: false, hasPicture: true, hasSound: true, answer: null, heads: null },
      ...{ note: "声音偏小", at: hall.clock.now().toISOString(), by: hall.people.clerk.name },
    });
  });

  it("takes the heads that the operator reported, and the caller may correct them", async () => {
    const heads = hall.at(`/venues/${hall.venues.qinghe}/heads`);
    await hall.in("qingheOperator").put(heads, { heads: 61 });
    await next();
    expect((await desk()).roll[hall.venues.qinghe]).toMatchObject({ heads: 61 });
    await mark("qinghe", { heads: 60 });
    expect(await desk()).toMatchObject({
      roll: { [hall.venues.qinghe]: { heads: 60 } },
      venues: { [hall.venues.qinghe]: { heads: 60 } },
    });
  });

  it("says who was moved to the backup", async () => {
    await mark("shiqiao", { answer: "backup", note: "手机接入" });
    expect((await desk()).acts.at(-1)).toMatchObject({ what: "roll-backup" });
    // It needs no call any more.
    await next();
    expect(await called()).toBe("baishi");
  });

  it("is told once to those who follow", async () => {
    await next();
    const told = async (stream: string) =>
      (await hall.told(`${stream}:${hall.meetingId}`)).map(({ type }) => type);
    expect(
      (await told("sitting")).filter((type) => type === "conference/roll-called"),
    ).toHaveLength(2);
    expect((await told("desk")).filter((type) => type === "conference/roll-marked")).toHaveLength(
      1,
    );
  });

  it("is of this meeting's sub-venues alone", async () => {
    expect(await mark("main", { hasSound: true })).toMatchObject({
      code: "conference/venue-not-found",
    });
  });
});

describe("a roll call and the sitting", () => {
  beforeEach(async () => {
    await openDoors();
    await press({ do: "start" });
  });

  it("goes on when the sitting begins, and ends its turn with the first item", async () => {
    await hall.move("sit");
    expect(await heard()).toEqual(["main", "qinghe"]);
    const itemId = (await hall.sitting()).agenda[0]?.id;
    await hall.in("director").put(hall.at("/agenda"), { itemId });
    expect(await roll()).toMatchObject({ state: "paused" });
    expect(await heard()).toEqual(["main"]);
    expect(await press({ do: "resume" })).toMatchObject({ code: "conference/agenda-begun" });
  });

  it("gives way to a speech, which keeps its picture, and does not break into it", async () => {
    await hall.move("sit");
    await hall.in("chair").post(hall.at("/floor/next"));
    const sitting = await hall.sitting();
    expect(sitting.rollCall).toMatchObject({ state: "paused" });
    expect(sitting.stage.strip).toMatchObject({ name: "何静之" });
    expect(await press({ do: "resume" })).toMatchObject({ code: "conference/floor-wrong-state" });
    await press({ do: "finish" });
    expect((await hall.sitting()).stage.strip).toMatchObject({ name: "何静之" });
  });

  it("pauses in an adjournment, and when the called venue is put out", async () => {
    await hall.in("director").delete(hall.at(`/venues/${hall.venues.qinghe}`), {});
    expect(await roll()).toMatchObject({ state: "paused" });
    await press({ do: "start" });
    await press({ do: "recall" });
    await hall.move("sit", "adjourn");
    expect(await roll()).toMatchObject({ state: "paused" });
    expect(await press({ do: "resume" })).toMatchObject({ code: "conference/not-sitting" });
  });
});

describe("the result sheet as a document", () => {
  const path = (kind: string) => hall.at(`/roll-call/documents/${kind}`);

  it("says who did not answer, and lists every venue", { timeout: 30_000 }, async () => {
    await openDoors();
    await press({ do: "start" });
    await next({ ...allAnswered, heads: 31 });
    await next({ answer: "silent", note: "电话无人接听" });

    const { bytes, headers } = await hall.in("clerk").get(path("word"));
    const text = wordsOf(unzip(bytes).get("word/document.xml") ?? "");
    const silent = (await hall.sitting()).venues.find(({ id }) => id === hall.venues.shiqiao);
    expect(text).toContain(`无应答：${silent?.name}。`);
    expect(text).toContain("电话无人接听");
    expect(text).toContain("实到31人");
    const title = encodeURIComponent(`${(await hall.sitting()).title}点名结果.docx`);
    expect(headers["content-disposition"]).toContain(`filename*=UTF-8''${title}`);
  });

  it("is for those at the desk", async () => {
    await openDoors();
    expect(await hall.in("member").get(path("pdf"))).toMatchObject({
      code: "conference/not-allowed",
    });
    expect(await hall.in("stranger").get(path("pdf"))).toMatchObject({
      code: "conference/not-found",
    });
  });
});
