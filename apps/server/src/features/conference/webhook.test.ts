import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, leases, openHallHouse } from "../../../test/hall.ts";
import type { MediaEvent } from "../../platform/media/index.ts";

let hall: HallHouse;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open");
});
afterEach(() => hall.close());

const send = (body: string) =>
  hall.app.http.inject({
    ...{ method: "POST", url: "/engine-webhook", payload: body },
    headers: { "content-type": "application/webhook+json", authorization: "signature" },
  });

describe("the engine's messages", () => {
  it("are turned away without the engine's signature", async () => {
    expect((await send("{}")).statusCode).toBe(401);
  });

  it("that a venue came in make its link joined, from the room itself", async () => {
    const room = `sitting:${hall.meetingId}`;
    const identity = `venue:${hall.venues.qinghe}`;
    const seen: string[] = [];
    hall.media.readWebhook = async (body) => {
      seen.push(body);
      const event: MediaEvent = {
        id: "EV_1",
        at: new Date(),
        type: "participantJoined",
        room,
        identity,
      };
      return { ok: true, event };
    };
    await hall.in("qinghe").post(hall.at("/seat"), { lease: leases.qinghe });
    hall.media.join(room, identity, {
      canPublish: true,
      canPublishSources: ["camera"],
      canSubscribe: true,
      canPublishData: false,
    });
    expect((await send('{"event": "participant_joined" }')).statusCode).toBe(204);
    await hall.keeper.settled();
    expect(seen).toEqual(['{"event": "participant_joined" }']);
    const links = (await hall.sitting()).venues.map((venue) => venue.link);
    expect(links).toEqual(["away", "joined", "away", "away"]);
  });
});
