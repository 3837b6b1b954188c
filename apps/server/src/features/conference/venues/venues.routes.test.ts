import { randomUUID } from "node:crypto";
import type { DeskLive } from "@plenary/contract/conference/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, leases, openHallHouse, type VenueKey } from "../../../../test/hall.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  await hall.join("main", "qinghe", "shiqiao");
});
afterEach(() => hall.close());

const venue = (key: VenueKey, path = "") => hall.at(`/venues/${hall.venues[key]}${path}`);
const linkOf = async (key: VenueKey) =>
  (await hall.sitting()).venues.find((each) => each.id === hall.venues[key])?.link;
const toldOf = async (type: string) =>
  (await hall.told(`sitting:${hall.meetingId}`)).filter((fact) => fact.type === type);

describe("microphones beside the floor", () => {
  it("are closed but the main venue's, and open when the desk opens them", async () => {
    expect([await hall.isHeard("main"), await hall.isHeard("qinghe")]).toEqual([true, false]);
    const path = venue("qinghe", "/microphone");
    await hall.in("director").put(path, { isOpen: true });
    expect(await hall.isHeard("qinghe")).toBe(true);
    await hall.in("director").put(path, { isOpen: true });
    expect(await toldOf("conference/microphones-set")).toHaveLength(1);
  });

  it("are all silenced at once, but for whoever holds the floor", async () => {
    await hall.in("director").put(venue("qinghe", "/microphone"), { isOpen: true });
    await hall.in("director").put(venue("shiqiao", "/microphone"), { isOpen: true });
    await hall.in("chair").post(hall.at("/floor/next"));
    const { body } = await hall.in("director").post(hall.at("/silence"));
    expect(body).toEqual({ closed: 2 });
    const heard = await Promise.all((["main", "qinghe", "shiqiao"] as const).map(hall.isHeard));
    expect(heard).toEqual([true, false, false]);
  });

  it("fall silent in an adjournment, and come back with it", async () => {
    await hall.move("adjourn");
    expect(await hall.isHeard("main")).toBe(false);
    await hall.move("sit");
    expect(await hall.isHeard("main")).toBe(true);
  });

  it("are only those of the meeting's own venues", async () => {
    const path = hall.at(`/venues/${randomUUID()}/microphone`);
    expect(await hall.in("director").put(path, { isOpen: true })).toMatchObject({
      code: "conference/venue-not-found",
    });
  });
});

describe("a venue that is put out", () => {
  beforeEach(async () => {
    await hall.in("director").put(hall.at("/armed"), {
      layout: "pair",
      venueIds: [hall.venues.main, hall.venues.qinghe],
    });
    await hall.in("director").post(hall.at("/takes"), {});
    await hall.in("qinghe").post(hall.at("/floor"), {});
    await hall.in("director").delete(venue("qinghe"), { reason: "设备啸叫" });
    await hall.keeper.settled();
  });

  it("leaves the room, the picture and the queue", async () => {
    const people = await hall.media.rooms.listParticipants(`sitting:${hall.meetingId}`);
    expect(people.ok && people.value.map((each) => each.identity)).not.toContain(
      `venue:${hall.venues.qinghe}`,
    );
    const sitting = await hall.sitting();
    expect(sitting.stage).toEqual({ layout: "pair", cells: [hall.venues.main, null], strip: null });
    expect(sitting.floor.filter((each) => each.venueId === hall.venues.qinghe)).toMatchObject([
      { state: "withdrawn", note: "venue-removed" },
      { state: "withdrawn" },
    ]);
  });

  it("cannot come back with its old token, nor with a new seat, nor ask", async () => {
    const { qinghe } = hall.venues;
    hall.media.join(`sitting:${hall.meetingId}`, `venue:${qinghe}`, {
      canPublish: true,
      canPublishSources: ["camera", "microphone"],
      canSubscribe: true,
      canPublishData: false,
    });
    hall.keeper.noticed(hall.meetingId);
    expect(await hall.isHeard("qinghe")).toBe(false);
    expect(hall.media.asked.filter((each) => each.endsWith(`remove venue:${qinghe}`))).toHaveLength(
      2,
    );
    expect(await linkOf("qinghe")).toBe("removed");
    expect(await hall.in("qinghe").post(hall.at("/seat"), { lease: leases.qinghe })).toMatchObject({
      status: 403,
      code: "conference/seat-removed",
    });
    expect(await hall.in("qinghe").post(hall.at("/floor"), {})).toMatchObject({
      code: "conference/seat-removed",
    });
  });

  it("comes back when it is invited", async () => {
    await hall.in("director").post(venue("qinghe", "/invitation"));
    expect(await linkOf("qinghe")).toBe("away");
    await hall.join("qinghe");
    expect(await linkOf("qinghe")).toBe("joined");
  });
});

describe("the venues' links", () => {
  it("of several that come together are told in one fact", async () => {
    expect(await toldOf("conference/venues-linked")).toMatchObject([
      { data: { venues: [{ link: "joined" }, { link: "joined" }, { link: "joined" }] } },
    ]);
  });

  it("tell a venue that fell out from one that left", async () => {
    await hall.lose("qinghe");
    expect(await linkOf("qinghe")).toBe("lost");
    await hall.in("shiqiao").delete(hall.at("/seat"), { lease: leases.shiqiao });
    await hall.keeper.settled();
    expect(await linkOf("shiqiao")).toBe("away");
  });

  it("stay as they are while the engine does not answer", async () => {
    hall.media.setAway(true);
    hall.keeper.noticed(hall.meetingId);
    await hall.keeper.settled();
    expect(await linkOf("qinghe")).toBe("joined");
  });

  it("are away when the sitting is closed, and the room is gone", async () => {
    await hall.move("close");
    await hall.keeper.settled();
    expect(await linkOf("qinghe")).toBe("away");
    expect(await hall.media.rooms.listRooms()).toEqual({ ok: true, value: [] });
  });
});

describe("the heads of a venue", () => {
  const report = (part: "qingheOperator" | "clerk", key: VenueKey, heads: number) =>
    hall.in(part).put(venue(key, "/heads"), { heads });

  it("are reported by its operator and shown to the desk", async () => {
    expect(await report("qingheOperator", "qinghe", 83)).toMatchObject({ body: { done: true } });
    const { body } = await hall
      .in("chair")
      .get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`);
    expect(body.state.venues[hall.venues.qinghe]).toMatchObject({ heads: 83, operator: "罗佳芳" });
    expect((await hall.told(`desk:${hall.meetingId}`)).slice(-2)).toMatchObject([
      { type: "conference/heads-reported", data: { heads: 83 } },
      { type: "conference/acted" },
    ]);
  });

  it("are nobody else's to report, but the clerk's", async () => {
    expect(await report("qingheOperator", "shiqiao", 1)).toMatchObject({
      code: "conference/not-allowed",
    });
    expect(await report("clerk", "shiqiao", 61)).toMatchObject({ status: 200 });
  });
});
