import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, leases, openHallHouse, type Part } from "../../../../test/hall.ts";
import type { JobContext } from "../../../platform/jobs/jobs.ts";
import { keyOf } from "../../../platform/jobs/keyOf.ts";
import type { TokenRequest } from "../../../platform/media/index.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { endSeatsOfSession } from "../listens/identity.ts";

let hall: HallHouse;
let asked: TokenRequest[];
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  asked = [];
  hall.media.rooms.token = async (request) => {
    asked.push(request);
    return `token ${request.identity}`;
  };
});
afterEach(() => hall.close());

const take = (part: Part, lease: string, takeOver = false) =>
  hall.in(part).post<{ identity: string; token: string }>(hall.at("/seat"), { lease, takeOver });
const room = () => `sitting:${hall.meetingId}`;
const present = async () => {
  await hall.keeper.settled();
  const people = await hall.media.rooms.listParticipants(room());
  return people.ok ? people.value.map((each) => each.identity) : [];
};
const watch = {
  canPublish: false,
  canPublishSources: [],
  canSubscribe: true,
  canPublishData: false,
};

describe("taking a seat", () => {
  it("gives a venue its picture, and its sound only while it may be heard", async () => {
    const { body } = await take("qinghe", leases.qinghe);
    expect(body).toMatchObject({ identity: `venue:${hall.venues.qinghe}`, enginePath: "/engine" });
    await take("main", leases.main);
    expect(asked.map((request) => [request.room, request.grants.canPublishSources])).toEqual([
      [room(), ["camera"]],
      [room(), ["camera", "microphone"]],
    ]);
    expect(asked[0]?.ttlSeconds).toBeGreaterThanOrEqual(60);
    expect(asked[0]?.ttlSeconds).toBeLessThanOrEqual(120);
  });

  it.each([
    ["director", "desk"],
    ["clerk", "desk"],
    ["technician", "desk"],
    ["chair", "watch"],
    ["member", "watch"],
    ["qingheOperator", "watch"],
  ] as const)("lets a %s see and hear, and send nothing", async (part, kind) => {
    const lease = randomUUID();
    const { body } = await take(part, lease);
    expect(body.identity).toBe(`${kind}:${hall.people[part].personId}:${lease.slice(0, 8)}`);
    expect(asked[0]?.grants).toEqual(watch);
  });

  it("is not possible before the doors are open, nor after the close", async () => {
    await hall.move("close");
    expect(await take("qinghe", leases.qinghe)).toMatchObject({ code: "conference/not-sitting" });
  });

  it("has no token to give while the engine is away, and moves no seat", async () => {
    await hall.join("qinghe");
    hall.media.setAway(true);
    // Without taking over as well: nobody is told of another page when no page can come in.
    expect(await take("qinghe", randomUUID())).toMatchObject({ code: "conference/engine-away" });
    expect(await take("qinghe", randomUUID(), true)).toMatchObject({
      status: 503,
      code: "conference/engine-away",
    });
    hall.media.setAway(false);
    expect(await take("qinghe", leases.qinghe)).toMatchObject({ status: 200 });
  });

  it("asks a second page of a venue before it takes over, and tells the first", async () => {
    await hall.join("qinghe");
    const second = randomUUID();
    expect(await take("qinghe", second)).toMatchObject({ code: "conference/seat-taken" });
    expect(await take("qinghe", second, true)).toMatchObject({ status: 200 });
    const told = await hall.told(`sitting:${hall.meetingId}`);
    expect(told.at(-1)).toMatchObject({
      type: "conference/seat-leased",
      data: { venueId: hall.venues.qinghe, lease: second },
    });
    expect(await take("qinghe", leases.qinghe)).toMatchObject({ code: "conference/seat-taken" });
  });

  it("lets a page that was reloaded back into its own seat", async () => {
    await hall.join("qinghe");
    expect(await take("qinghe", leases.qinghe)).toMatchObject({ status: 200 });
  });

  it("does not keep the seat of a venue that has been lost for longer than its page needs", async () => {
    await hall.join("qinghe");
    await hall.lose("qinghe");
    expect(await take("qinghe", randomUUID())).toMatchObject({ code: "conference/seat-taken" });
    hall.clock.advance(10_000);
    expect(await take("qinghe", randomUUID())).toMatchObject({ status: 200 });
  });

  it("lets two pages of one director sit side by side", async () => {
    const [one, two] = [await take("director", randomUUID()), await take("director", randomUUID())];
    expect(one.body.identity).not.toBe(two.body.identity);
  });
});

describe("who is in the room without a seat", () => {
  const enter = (identity: string) => hall.media.join(room(), identity, watch);

  it("is put out: one who left, and one who was never given any", async () => {
    const lease = randomUUID();
    const { body } = await take("member", lease);
    enter(body.identity);
    enter(`watch:${randomUUID()}:12345678`);
    hall.keeper.noticed(hall.meetingId);
    expect(await present()).toEqual([body.identity]);

    await hall.in("member").delete(hall.at("/seat"), { lease });
    expect(await present()).toEqual([]);
  });

  it("is put out when the session has ended", async () => {
    const { body } = await take("member", randomUUID());
    enter(body.identity);
    const { personId, sessionId } = hall.people.member;
    const context: JobContext = {
      db: hall.db,
      now: hall.clock.now(),
      command: (key, what, input) => hall.server.command(systemActor, keyOf(key), what, input),
      readFact: () => Promise.resolve(null),
    };
    await endSeatsOfSession.run(context, `session:${sessionId}`, 1, { personId, sessionId });
    expect(await present()).toEqual([]);
  });

  it("gets the permissions of the rows whatever the token said", async () => {
    await take("qinghe", leases.qinghe);
    hall.media.join(room(), `venue:${hall.venues.qinghe}`, {
      ...watch,
      canPublish: true,
      canPublishSources: ["camera", "microphone"],
    });
    hall.keeper.noticed(hall.meetingId);
    expect(await hall.isHeard("qinghe")).toBe(false);
  });
});
