import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openScene, type PartName, type Scene } from "../../../test/access.ts";
import type { JobContext } from "../../platform/jobs/jobs.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { endSeatsOfPost } from "./listens/identity.ts";
import { keeperOf } from "./seats/keeperOf.ts";
import { unheldSeats } from "./seats/unheldSeats.ts";
import { seatsOfSession } from "./store.seats.ts";

let scene: Scene;
const sockets: Socket[] = [];
beforeEach(async () => {
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
const endPost = async (name: PartName) => {
  const path = `/posts/${scene.people[name].postId}`;
  expect(await scene.browsers["security-admin"].delete(path)).toMatchObject({ status: 200 });
};
const sessionOf = async (name: PartName) =>
  (await scene.browsers[name].get<{ sessionId: string }>("/session")).body.sessionId;

/** The listener, as the job runner calls it for the session's newest fact. */
async function hear(sessionId: string): Promise<void> {
  const { house } = scene.assembly;
  const context: JobContext = {
    db: house.db,
    now: house.clock.now(),
    command: (_key, what, input) => house.server.command(systemActor, null, what, input),
    readFact: () => Promise.resolve(null),
  };
  const stream = `session:${sessionId}`;
  const fact = (await house.told(stream)).at(-1);
  expect(fact?.type).toBe("identity/session-changed");
  await endSeatsOfPost.run(context, stream, fact?.seq ?? 0, fact?.data);
  await keeperOf(house.server).settled();
}

/** Takes a seat and comes into the engine's room; answers the identity there. */
async function sit(name: PartName): Promise<string> {
  const { body } = await scene.browsers[name].post<{ identity: string }>(at("/seat"), {
    lease: randomUUID(),
  });
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
  const address = await scene.assembly.house.listen();
  const socket = io(address, {
    ...{ path: "/live", transports: ["websocket"], reconnection: false },
    extraHeaders: { cookie: scene.browsers[name].cookie(), origin: address },
  });
  sockets.push(socket);
  const dropped = new Promise<string>((resolve) => {
    socket.on("dropped", (message: { stream: string }) => resolve(message.stream));
  });
  const snapshot = await scene.browsers[name].get<{ seq: number }>(
    `/streams/${stream.replace(":", "/")}`,
  );
  const ack: unknown = await socket.emitWithAck("follow", { stream, after: snapshot.body.seq });
  expect(ack).toMatchObject({ ok: true });
  return { dropped };
}

describe("whoever the roster names and whose post has ended", () => {
  it("directs the sitting no more, from the next press on", async () => {
    const { director } = scene.browsers;
    expect(await director.post(at("/silence"))).toMatchObject({ status: 200 });
    await endPost("director");
    for (const answer of [
      await director.post(at("/silence")),
      await director.put(at("/state"), { step: "close" }),
      await director.get(at("/standing")),
      await director.post(at("/seat"), { lease: randomUUID() }),
    ]) {
      expect(answer).toMatchObject({ status: 404, code: "conference/not-found" });
    }
    expect(await director.get(`/meetings/${scene.meetingId}`)).toMatchObject({ status: 404 });
  });

  it("is cut from the desk's stream at once", async () => {
    const desk = `desk:${scene.meetingId}`;
    const page = await follow("director", desk);
    await endPost("director");
    expect(await page.dropped).toBe(desk);
  });

  it("is put out of the engine's room, and an old token lets nobody back in", async () => {
    const [clerk, director] = [await sit("clerk"), await sit("director")];
    await endPost("director");
    const sessionId = await sessionOf("director");
    await hear(sessionId);
    expect(await seatsOfSession(scene.assembly.house.db, sessionId)).toEqual([]);
    expect(await present()).toEqual([clerk]);

    const { media, server } = scene.assembly.house;
    media.join(room(), director, {
      ...{ canPublish: false, canPublishSources: [], canSubscribe: true, canPublishData: false },
    });
    keeperOf(server).noticed(scene.meetingId);
    await keeperOf(server).settled();
    expect(await present()).toEqual([clerk]);
  });

  it("is put out by the room's keeper too when the seat was taken in the same instant", async () => {
    const identity = await sit("operator");
    await endPost("operator");
    const { db, clock, server } = scene.assembly.house;
    const seats = await seatsOfSession(db, await sessionOf("operator"));
    expect(await unheldSeats(db, scene.meetingId, seats, clock.now())).toEqual(new Set(seats));
    keeperOf(server).nudge(scene.meetingId);
    await keeperOf(server).settled();
    expect(await present()).not.toContain(identity);
  });

  it("keeps the place that another post of theirs gives, once they act in it", async () => {
    const { assembly, browsers, people } = scene;
    const second = await assembly.give(people.officer, "technician");
    const identity = await sit("officer");
    expect(await browsers.officer.put("/session/post", { postId: second })).toMatchObject({
      status: 200,
    });
    await hear(await sessionOf("officer"));
    expect(await present()).toContain(identity);
    expect((await browsers.officer.get<{ roles: string[] }>(at("/standing"))).body.roles).toEqual([
      "department",
    ]);
  });
});
