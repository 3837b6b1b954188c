import { randomUUID } from "node:crypto";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { sql } from "kysely";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openScene, type PartName, type Scene } from "../../../test/access.ts";
import type { JobContext } from "../../platform/jobs/jobs.ts";
import { act } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { meetingStream } from "../meetings/index.ts";
import { conferenceFeature } from "./index.ts";
import { keeperOf } from "./seats/keeperOf.ts";
import { seatsOfPeople } from "./store.seats.ts";

let scene: Scene;
let address: string | null = null;
const sockets: Socket[] = [];
beforeEach(async () => {
  address = null;
  scene = await openScene();
}, 60_000);
afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    socket.disconnect();
  }
  await scene.assembly.house.close();
});

const at = (path: string) => `/sittings/${scene.meetingId}${path}`;
const room = () => `sitting:${scene.meetingId}`;
const idOf = (name: PartName) => scene.people[name].personId;

/**
 * The roster as an edit leaves it, with the fact the edit tells; written past the meeting's file, which
 * takes nobody off while the doors are open.
 */
const editRoster = act(
  "test/edit-roster",
  async ({ tx, tell }, wish: { meetingId: string; personId: string; venueId: string | null }) => {
    const { meetingId, personId, venueId } = wish;
    const row = sql`meeting_id = ${meetingId} and person_id = ${personId}`;
    await (venueId === null
      ? sql`delete from meetings_roster where ${row}`.execute(tx)
      : sql`update meetings_roster set venue_id = ${venueId} where ${row}`.execute(tx));
    const edited = { version: 2, by: "秘书", personIds: [personId] };
    tell(streamOf(meetingStream, meetingId), "meetings/edited", edited);
    return { done: true as const };
  },
);

const edit = (name: PartName, venueId: string | null) => {
  const wish = { meetingId: scene.meetingId, personId: idOf(name), venueId };
  return scene.assembly.house.server.command(systemActor, null, editRoster, wish);
};

/** What the hall runs for an edit of a meeting's file. */
const listener = () => {
  const found = conferenceFeature.listeners?.find(
    ({ kind, type }) => kind === "meeting" && type === "meetings/edited",
  );
  if (!found) {
    throw new Error("The hall does not hear of a meeting's edits.");
  }
  return found;
};

/** The listener, as the job runner calls it for the meeting's newest fact. */
async function hear(): Promise<void> {
  const { house } = scene.assembly;
  const context: JobContext = {
    db: house.db,
    now: house.clock.now(),
    command: (_key, what, input) => house.server.command(systemActor, null, what, input),
    readFact: () => Promise.resolve(null),
  };
  const stream = `meeting:${scene.meetingId}`;
  const fact = (await house.told(stream)).at(-1);
  expect(fact?.type).toBe("meetings/edited");
  await listener().run(context, stream, fact?.seq ?? 0, fact?.data);
  await keeperOf(house.server).settled();
}

const takeSeat = (name: PartName) =>
  scene.browsers[name].post<{ identity: string }>(at("/seat"), {
    ...{ lease: randomUUID(), takeOver: true },
  });

/** Takes a seat and comes into the engine's room; answers the identity there. */
async function sit(name: PartName): Promise<string> {
  const { body } = await takeSeat(name);
  const { media, server } = scene.assembly.house;
  media.join(room(), body.identity, {
    ...{ canPublish: false, canPublishSources: [], canSubscribe: true, canPublishData: false },
  });
  keeperOf(server).noticed(scene.meetingId);
  await keeperOf(server).settled();
  expect(await present()).toContain(body.identity);
  return body.identity;
}
async function present(): Promise<string[]> {
  const answer = await scene.assembly.house.media.rooms.listParticipants(room());
  return answer.ok ? answer.value.map((each) => each.identity) : [];
}

/** A page of this person that follows; `dropped` answers the stream it was cut from first. */
async function follow(name: PartName, stream: string) {
  address ??= await scene.assembly.house.listen();
  const socket = io(address, {
    ...{ path: "/live", transports: ["websocket"], reconnection: false },
    extraHeaders: { cookie: scene.browsers[name].cookie(), origin: address },
  });
  sockets.push(socket);
  const dropped = new Promise<string>((resolve) => {
    socket.on("dropped", (message: { stream: string }) => resolve(message.stream));
  });
  const told = new Promise<string | undefined>((resolve) => {
    socket.on("facts", (message: { facts: { type: string }[] }) =>
      resolve(message.facts.at(-1)?.type),
    );
  });
  const snapshot = await scene.browsers[name].get<{ seq: number }>(
    `/streams/${stream.replace(":", "/")}`,
  );
  const ack: unknown = await socket.emitWithAck("follow", { stream, after: snapshot.body.seq });
  expect(ack).toMatchObject({ ok: true });
  return { dropped, told };
}

describe("a roster that changes while the meeting sits", () => {
  it("takes the seat of whoever was taken off, and puts the page out of the engine's room", async () => {
    const [clerk] = [await sit("clerk"), await sit("director")];
    await edit("director", null);
    await hear();
    const { db } = scene.assembly.house;
    expect(await seatsOfPeople(db, scene.meetingId, [idOf("director")])).toEqual([]);
    expect(await seatsOfPeople(db, scene.meetingId, [idOf("clerk")])).toHaveLength(1);
    expect(await present()).toEqual([clerk]);
  });

  it("cuts whoever was taken off from both streams at once, and leaves the others on them", async () => {
    const desk = `desk:${scene.meetingId}`;
    const gone = await follow("director", desk);
    const kept = await follow("clerk", desk);
    const seesNoMore = await follow("member", `sitting:${scene.meetingId}`);
    await edit("director", null);
    await hear();
    expect(await gone.dropped).toBe(desk);
    expect(await kept.told).toBe("conference/roster-changed");
    await edit("member", null);
    await hear();
    expect(await seesNoMore.dropped).toBe(`sitting:${scene.meetingId}`);
  });

  it("lets whoever was added in at once, to the streams and to the room", async () => {
    const { clerk } = scene.browsers;
    const elsewhere = scene.browsers["member elsewhere"];
    expect(await takeSeat("member elsewhere")).toMatchObject({ status: 404 });
    const added = await clerk.post(`/meeting-files/${scene.meetingId}/roster`, {
      ...{ personIds: [idOf("member elsewhere")], role: "member", venueId: null },
    });
    expect(added).toMatchObject({ status: 200 });
    await hear();
    expect(await elsewhere.get(at("/standing"))).toMatchObject({ body: { roles: ["member"] } });
    await follow("member elsewhere", `sitting:${scene.meetingId}`);
    await sit("member elsewhere");
  });

  it("puts a venue's screen out of the venue it was moved from", async () => {
    const screen = await sit("venue");
    const snapshot = await scene.browsers.director.get<{ state: SittingLive }>(
      `/streams/sitting/${scene.meetingId}`,
    );
    const other = snapshot.body.state.venues.find(({ id }) => id !== scene.venueId)?.id ?? "";
    await edit("venue", other);
    await hear();
    expect(await present()).not.toContain(screen);
    expect((await takeSeat("venue")).body.identity).toBe(`venue:${other}`);
  });

  it("hears an edit of words alone without a word to anybody", async () => {
    const { house } = scene.assembly;
    const before = (await house.told(`desk:${scene.meetingId}`)).length;
    const command = () => Promise.reject(new Error("nothing was to be written"));
    const context: JobContext = {
      ...{ db: house.db, now: house.clock.now(), command },
      readFact: () => Promise.resolve(null),
    };
    await listener().run(context, `meeting:${scene.meetingId}`, 1, {
      ...{ version: 2, by: "秘书", personIds: [] },
    });
    expect(await house.told(`desk:${scene.meetingId}`)).toHaveLength(before);
  });
});
