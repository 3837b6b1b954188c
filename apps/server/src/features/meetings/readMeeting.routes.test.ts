import { randomUUID } from "node:crypto";
import type { MeetingSummary, MeetingView } from "@plenary/contract/meetings/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part } from "../../../test/hall.ts";

let hall: HallHouse;
beforeAll(async () => {
  hall = await openHallHouse();
});
afterAll(() => hall.close());

const read = (part: Part) => hall.in(part).get<MeetingView>(`/meetings/${hall.meetingId}`);
const list = async (part: Part) =>
  (await hall.in(part).get<{ meetings: MeetingSummary[] }>("/meetings")).body.meetings;

describe("reading a meeting", () => {
  it("is not for a guest, and for a stranger it is not there", async () => {
    expect(await hall.guest().get(`/meetings/${hall.meetingId}`)).toMatchObject({ status: 401 });
    expect(await read("stranger")).toMatchObject({ status: 404, code: "meetings/not-found" });
    expect(await hall.in("member").get(`/meetings/${randomUUID()}`)).toMatchObject({
      status: 404,
      code: "meetings/not-found",
    });
    expect(await list("stranger")).toEqual([]);
  });

  it("shows agenda, venues, speeches and where one sits", async () => {
    const { body } = await read("member");
    expect(body).toMatchObject({
      committeeName: "政协云岭省委员会",
      state: "planned",
      venues: 4,
      myRoles: ["member"],
      myVenueId: hall.venues.baishi,
      questions: ["设施怎么布局?", "队伍怎么建?"],
      can: { open: false, sit: false, adjourn: false, close: false },
    });
    expect(body.agenda.map((item) => item.startsAt)).toEqual([
      "2026-03-02T01:30:00.000Z",
      "2026-03-02T01:35:00.000Z",
    ]);
    expect(body.venueList.map((venue) => [venue.order, venue.kind])).toEqual([
      [1, "main"],
      [2, "sub"],
      [3, "sub"],
      [4, "sub"],
    ]);
  });

  it("shows a member the own manuscript alone, and the clerk all", async () => {
    const held = async (part: Part) =>
      (await read(part)).body.speeches.map((speech) => speech.manuscript !== null);
    expect(await held("member")).toEqual([false, false, true]);
    expect(await held("department")).toEqual([true, false, false]);
    expect(await held("technician")).toEqual([false, false, false]);
    expect(await held("clerk")).toEqual([true, true, true]);
  });

  it("tells the director which steps are open", async () => {
    expect((await read("director")).body.can).toMatchObject({ open: true, sit: false });
    await hall.move("open");
    expect((await read("director")).body.can).toMatchObject({ open: false, sit: true });
    expect(await list("chair")).toMatchObject([
      { state: "waiting", myRoles: ["chair"], venues: 4 },
    ]);
  });
});
