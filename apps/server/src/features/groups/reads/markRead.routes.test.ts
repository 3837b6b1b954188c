import { randomUUID } from "node:crypto";
import type { GroupLive, GroupView } from "@plenary/contract/groups/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { joinGroup, makeGroup } from "../../../../test/makeGroup.ts";
import type { Actor } from "../../../platform/actor.ts";
import { act } from "../../../platform/log/act.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { groupsFeature, removeMembers } from "../index.ts";
import { markRead } from "./markRead.ts";
import { tellReads } from "./tellReads.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

async function withPosts(count: number) {
  const { groupId, people } = await makeGroup(house.server);
  for (let no = 1; no <= count; no += 1) {
    await house.as(people.host).post(`/groups/${groupId}/posts`, { text: `第${no}条` });
  }
  return { groupId, people };
}

const mark = (me: Actor, groupId: string, upTo: number) =>
  house.as(me).put(`/groups/${groupId}/read`, { upTo }, { key: null });
/** Without the route, which would tell of it by itself. */
const read = (me: Actor, groupId: string, upTo: number) =>
  house.server.command(me, null, markRead, { groupId, upTo });
const readUpTo = async (me: Actor, groupId: string) =>
  (await house.as(me).get<GroupView>(`/groups/${groupId}`)).body.readUpTo;
const tell = (groupId: string) => house.server.command(systemActor, null, tellReads, groupId);
const told = async (groupId: string) =>
  (await house.told(`group:${groupId}`)).filter((fact) => fact.type === "groups/read");

describe("a reading mark", () => {
  it("is refused from a guest and from a stranger", async () => {
    const { groupId, people } = await withPosts(1);
    const guest = await house.guest().put(`/groups/${groupId}/read`, { upTo: 1 });
    expect(guest.status).toBe(401);
    const stranger = await mark(people.stranger, groupId, 1);
    expect(stranger).toMatchObject({ status: 404, code: "groups/not-found" });
    const absent = await mark(people.stranger, randomUUID(), 1);
    expect(absent).toMatchObject({ status: 404, code: "groups/not-found" });
  });

  it("goes on, never back and never beyond the last post", async () => {
    const { groupId, people } = await withPosts(3);
    expect(await readUpTo(people.observer, groupId)).toBe(0);
    const asked: [number, number][] = [
      [2, 2],
      [1, 2],
      [2, 2],
      [99, 3],
      [0, 3],
    ];
    for (const [upTo, reached] of asked) {
      expect((await mark(people.observer, groupId, upTo)).status).toBe(200);
      expect(await readUpTo(people.observer, groupId)).toBe(reached);
    }
  });

  it("ends at the furthest when several devices say it at once", async () => {
    const { groupId, people } = await withPosts(5);
    await Promise.all([3, 5, 1, 4, 2].map((upTo) => mark(people.member, groupId, upTo)));
    expect(await readUpTo(people.member, groupId)).toBe(5);
  });

  it("is told by itself, a moment later, for many at once", async () => {
    const { groupId, people } = await withPosts(2);
    const readers = [people.member, people.observer, people.host, people.editor];
    await Promise.all(readers.map((me) => mark(me, groupId, 2)));
    await vi.waitFor(
      async () => {
        // The house's clock stands still, and what is told twice a second waits for it.
        house.clock.advance(500);
        expect((await told(groupId)).at(-1)?.data).toEqual({ reads: { "1": 4, "2": 4 } });
      },
      { timeout: 5_000, interval: 100 },
    );
    expect((await told(groupId)).length).toBeLessThan(readers.length);
  });
});

describe("telling how many have read", () => {
  it("says how many have read a post, not who", async () => {
    const { groupId, people } = await withPosts(3);
    await read(people.member, groupId, 2);
    await read(people.observer, groupId, 3);
    await read(people.host, groupId, 1);
    await tell(groupId);
    const facts = await told(groupId);
    expect(facts.map((fact) => fact.data)).toEqual([{ reads: { "1": 3, "2": 2, "3": 1 } }]);
    const opened = await house
      .as(people.department)
      .get<Snapshot<GroupLive>>(`/streams/group/${groupId}`);
    expect(opened.body.state.reads).toEqual({ "1": 3, "2": 2, "3": 1 });
  });

  it("happens at most twice a second, whoever asks, and loses nothing", async () => {
    const { groupId, people } = await withPosts(2);
    await read(people.member, groupId, 1);
    expect(await tell(groupId)).toBe("told");
    await read(people.host, groupId, 2);
    expect(await tell(groupId)).toBe("early");
    house.clock.advance(499);
    expect(await tell(groupId)).toBe("early");
    house.clock.advance(1);
    expect(await tell(groupId)).toBe("told");
    expect((await told(groupId)).at(-1)?.data).toEqual({ reads: { "1": 2, "2": 1 } });
  });

  it("says nothing when nothing has changed, nor for a group that does not exist", async () => {
    const { groupId, people } = await withPosts(1);
    expect(await tell(groupId)).toBe("same");
    await read(people.member, groupId, 1);
    expect(await tell(groupId)).toBe("told");
    house.clock.advance(1_000);
    expect(await tell(groupId)).toBe("same");
    expect(await tell(randomUUID())).toBe("same");
  });

  it("does not count those who have left", async () => {
    const { groupId, people } = await withPosts(1);
    const guest = await joinGroup(house.server, groupId);
    await read(guest, groupId, 1);
    await read(people.member, groupId, 1);
    const leave = act("groups/leave", async (context, _input: null) => {
      await removeMembers(context, groupId, [guest.personId]);
      return null;
    });
    await house.server.command(systemActor, null, leave, null);
    await tell(groupId);
    expect((await told(groupId)).at(-1)?.data).toEqual({ reads: { "1": 1 } });
  });
});
