import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type HallHouse, leases, openHallHouse } from "../../../../test/hall.ts";
import { ownRooms } from "./ownRooms.ts";

let hall: HallHouse;
let loop: { stop(): Promise<void> };
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
});
afterEach(async () => {
  await loop.stop();
  await hall.close();
});

const room = () => `sitting:${hall.meetingId}`;
const begin = () => {
  loop = ownRooms(hall.server, 50);
};
const linkOf = async (id: string) =>
  (await hall.sitting()).venues.find((venue) => venue.id === id)?.link;

describe("the loop that holds the rooms", () => {
  it("sees who came and went though no message was told, and applies the rows", async () => {
    const { qinghe } = hall.venues;
    await hall.in("qinghe").post(hall.at("/seat"), { lease: leases.qinghe });
    hall.media.join(room(), `venue:${qinghe}`, {
      canPublish: true,
      canPublishSources: ["microphone", "camera"],
      canSubscribe: true,
      canPublishData: false,
    });
    begin();
    await vi.waitFor(async () => expect(await linkOf(qinghe)).toBe("joined"));
    await vi.waitFor(async () => expect(await hall.isHeard("qinghe")).toBe(false));

    await hall.media.rooms.removeParticipant(room(), `venue:${qinghe}`);
    await vi.waitFor(async () => expect(await linkOf(qinghe)).toBe("lost"));
  });

  it("makes the room again after the engine has lost it", async () => {
    begin();
    await vi.waitFor(async () =>
      expect(await hall.media.rooms.listRooms()).toEqual({ ok: true, value: [room()] }),
    );
    hall.media.setAway(true);
    hall.media.setAway(false);
    await vi.waitFor(async () =>
      expect(await hall.media.rooms.listRooms()).toEqual({ ok: true, value: [room()] }),
    );
  });

  it("closes a room that no open sitting wants", async () => {
    await hall.media.rooms.ensureRoom("sitting:01a21100-897b-7bce-bd86-5e3a0263fa89");
    await hall.media.rooms.ensureRoom("call:1");
    begin();
    await vi.waitFor(async () => {
      const rooms = await hall.media.rooms.listRooms();
      expect(rooms.ok && rooms.value.sort()).toEqual(["call:1", room()]);
    });
  });
});
