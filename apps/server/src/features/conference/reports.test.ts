import type { DeskLive } from "@plenary/contract/conference/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part } from "../../../test/hall.ts";
import { type HallReports, hallReports } from "./reports.ts";

let hall: HallHouse;
let nodes: HallReports[];
let takeId: string;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open");
  await hall.join("main", "qinghe", "shiqiao");
  await hall.in("director").put(hall.at("/armed"), {
    ...{ layout: "single", venueIds: [hall.venues.qinghe] },
  });
  takeId = (await hall.in("director").post<{ takeId: string }>(hall.at("/takes"))).body.takeId;
  // Two nodes of one installation, each with pages of its own.
  nodes = [hallReports(hall.server), hallReports(hall.server)];
});
afterEach(() => hall.close());

const report = (node: number, part: Part, kind: string, data: unknown) =>
  nodes[node]?.takers
    .find((taker) => taker.kind === kind)
    ?.take(hall.people[part], hall.meetingId, data);
const flush = () => Promise.all(nodes.map((node) => node.flush()));
const desk = async () =>
  (await hall.in("director").get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`)).body.state;
const line = { light: "poor", lossPercent: 8.5, roundTripMs: 210, jitterMs: 40, path: "tcp" };

describe("what screens report", () => {
  it("of one take is summed over nodes, several screens in one fact", async () => {
    report(0, "main", "shown", { takeId, ms: 120 });
    report(0, "qinghe", "shown", { takeId, ms: 80 });
    report(1, "shiqiao", "shown", { takeId, ms: 400 });
    await flush();
    expect((await desk()).shown?.shown).toEqual({
      [hall.venues.main]: 120,
      [hall.venues.qinghe]: 80,
      [hall.venues.shiqiao]: 400,
    });
    expect((await desk()).takes).toMatchObject([{ takeId, medianMs: 120, maxMs: 400 }]);
    const told = await hall.told(`desk:${hall.meetingId}`);
    expect(told.filter((fact) => fact.type === "conference/shown")).toHaveLength(2);
  });

  it("counts a screen once, by what it said first", async () => {
    report(0, "main", "shown", { takeId, ms: 120 });
    report(0, "main", "shown", { takeId, ms: 900 });
    await flush();
    report(1, "main", "shown", { takeId, ms: 5 });
    await flush();
    expect((await desk()).shown?.shown).toEqual({ [hall.venues.main]: 120 });
  });

  it("is not believed of those who are no screen, of other takes, and when it is malformed", async () => {
    for (const part of ["member", "director", "qingheOperator", "stranger"] as const) {
      report(0, part, "shown", { takeId, ms: 1 });
      report(0, part, "line", line);
    }
    report(0, "main", "shown", { takeId: hall.meetingId, ms: 1 });
    report(0, "main", "shown", { takeId, ms: -1 });
    report(0, "main", "line", { ...line, light: "bright" });
    const before = (await hall.told(`desk:${hall.meetingId}`)).length;
    await flush();
    expect(await hall.told(`desk:${hall.meetingId}`)).toHaveLength(before);
  });

  it("of its line is kept, the latest one, with the time it was heard", async () => {
    report(0, "qinghe", "line", { ...line, light: "good" });
    report(0, "qinghe", "line", line);
    report(1, "shiqiao", "line", { ...line, path: null });
    await flush();
    const at = hall.clock.now().toISOString();
    expect((await desk()).venues).toMatchObject({
      [hall.venues.qinghe]: { line: { ...line, at } },
      [hall.venues.shiqiao]: { line: { ...line, path: null, at } },
      [hall.venues.main]: { line: null },
    });
  });
});
