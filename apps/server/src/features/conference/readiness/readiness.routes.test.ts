import type { Readiness } from "@plenary/contract/conference/readiness/schema";
import type { DeskLive } from "@plenary/contract/conference/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part, type VenueKey } from "../../../../test/hall.ts";
import { hallReports } from "../reports.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
});
afterEach(() => hall.close());

const path = (key: VenueKey, item = "") =>
  hall.at(`/venues/${hall.venues[key]}/readiness${item === "" ? "" : `/${item}`}`);
const tick = (
  item: string,
  isReady = true,
  by: Part = "qingheOperator",
  key: VenueKey = "qinghe",
) => hall.in(by).put<Readiness>(path(key, item), { isReady });
const read = async (by: Part = "qingheOperator", key: VenueKey = "qinghe") =>
  hall.in(by).get<{ items: { id: string; name: string }[]; readiness: Readiness }>(path(key));
const desk = async () =>
  (await hall.in("director").get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`)).body.state;
const acts = async () => (await desk()).acts.map(({ what }) => what);

describe("the readiness of a venue", () => {
  it("is ticked by its own operator, and by director and clerk for any", async () => {
    expect(await tick("network")).toMatchObject({ status: 200 });
    expect(await tick("network", true, "qingheOperator", "shiqiao")).toMatchObject({
      code: "conference/not-allowed",
    });
    expect(await tick("camera", true, "director", "shiqiao")).toMatchObject({ status: 200 });
    expect(await tick("camera", true, "clerk", "baishi")).toMatchObject({ status: 200 });
    for (const part of ["chair", "member", "qinghe", "technician"] as const) {
      expect(await tick("light", true, part)).toMatchObject({ code: "conference/not-allowed" });
    }
    expect(await tick("light", true, "stranger")).toMatchObject({ status: 404 });
  });

  it("is read by the desk for any venue, by an operator for the own one", async () => {
    expect((await read()).body.items).toHaveLength(10);
    expect(await read("qingheOperator", "shiqiao")).toMatchObject({
      code: "conference/not-allowed",
    });
    expect(await read("technician", "shiqiao")).toMatchObject({ status: 200 });
    expect(await read("member")).toMatchObject({ code: "conference/not-allowed" });
  });

  it("keeps with each tick when and by whom, the day before already, and takes it back", async () => {
    const at = hall.clock.now().toISOString();
    await tick("network");
    hall.clock.advance(60_000);
    await tick("network");
    const by = hall.people.qingheOperator.name;
    expect((await read()).body.readiness.ticks).toEqual({ network: { at, by } });
    await tick("network", false);
    expect((await read()).body.readiness.ticks).toEqual({});
    expect(await tick("rocket")).toMatchObject({ code: "conference/check-not-found" });
  });

  it("is whole with the last tick: the act list says so, and when it is not any more", async () => {
    const { items } = (await read()).body;
    for (const { id } of items) {
      await tick(id);
    }
    expect(await acts()).toEqual(["venue-ready"]);
    await tick("camera", false);
    expect(await acts()).toEqual(["venue-ready", "venue-unready"]);
  });

  it("carries a note of what does not work, and two people to call", async () => {
    const contacts = [
      { name: "罗佳芳", phone: "8021" },
      { name: "", phone: "" },
    ];
    await hall.in("qingheOperator").patch(path("qinghe"), { note: "备用线路未通", contacts });
    expect((await desk()).readiness.venues[hall.venues.qinghe]).toMatchObject({
      note: "备用线路未通",
      contacts: [{ name: "罗佳芳", phone: "8021" }],
    });
    expect(await acts()).toEqual(["venue-fault"]);
  });

  it("asks for what the committee declares", async () => {
    const items = [{ id: "generator", name: "发电机" }];
    await sql`
      insert into conference_rules (committee_id, readiness_items)
      select committee_id, ${JSON.stringify(items)}::jsonb from meetings_meetings
    `.execute(hall.db);
    expect((await read()).body.items).toEqual(items);
    expect(await tick("network")).toMatchObject({ code: "conference/check-not-found" });
    await tick("generator");
    expect(await acts()).toEqual(["venue-ready"]);
  });

  it("shows beside the ticks what the venue's own screen has seen", async () => {
    await hall.move("open");
    const reports = hallReports(hall.server);
    const signs = reports.takers.find(({ kind }) => kind === "signs");
    const say = async (part: Part, data: unknown) => {
      signs?.take(hall.people[part], hall.meetingId, data);
      await reports.flush();
    };
    await say("qinghe", { hasPicture: true, voiceLevel: 0.4 });
    // Closed again, and heard none the less; and nobody speaks for another venue.
    await say("qinghe", { hasPicture: true, voiceLevel: null });
    await say("member", { hasPicture: true, voiceLevel: 1 });
    await say("shiqiao", { hasPicture: "yes" });
    expect((await desk()).readiness.venues).toEqual({
      [hall.venues.qinghe]: expect.objectContaining({
        signs: { hasPicture: true, voiceLevel: 0.4, at: hall.clock.now().toISOString() },
      }),
    });
  });
});
