import { randomUUID } from "node:crypto";
import type { GroupLive, GroupView, PostView } from "@plenary/contract/groups/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../test/house.ts";
import { makeGroup, memberOf } from "../../../test/makeGroup.ts";
import type { Actor } from "../../platform/actor.ts";
import { act } from "../../platform/log/act.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { addMembers, groupsFeature } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

const write = async (me: Actor, groupId: string, text: string) =>
  (await house.as(me).post<PostView>(`/groups/${groupId}/posts`, { text })).body;
const put = act(
  "groups/put",
  async (context, input: { groupId: string; person: Actor; role: "member" }) => {
    await addMembers(context, input.groupId, [memberOf(input.person, input.role)]);
    return null;
  },
);

describe("my conversations", () => {
  it("are refused to a guest, and a stranger has none", async () => {
    const { people } = await makeGroup(house.server);
    expect((await house.guest().get("/groups")).status).toBe(401);
    expect((await house.as(people.stranger).get("/groups")).body).toEqual({ groups: [] });
  });

  it("come with the one last written in first, and with what is unread", async () => {
    const [first, second] = [await makeGroup(house.server), await makeGroup(house.server)];
    const me = first.people.member;
    const input = { groupId: second.groupId, person: me, role: "member" } as const;
    await house.server.command(systemActor, null, put, input);
    house.clock.advance(1_000);
    await write(first.people.host, first.groupId, "早");
    house.clock.advance(1_000);
    await write(second.people.host, second.groupId, "一");
    await write(second.people.host, second.groupId, "二\n三");
    await house.as(me).put(`/groups/${second.groupId}/read`, { upTo: 1 });
    const { body } = await house.as(me).get<{ groups: GroupView[] }>("/groups");
    expect(body.groups.map((group) => group.id)).toEqual([second.groupId, first.groupId]);
    expect(body.groups[0]).toMatchObject({
      ...{ title: "委员在线 · 社区养老", state: "open", members: 6, posts: 2, readUpTo: 1 },
      ...{ myRole: "member", can: { post: true, answer: false, fold: false }, textLimit: 4_000 },
      last: { author: "汪念慈", excerpt: "二 三", at: house.clock.now().toISOString() },
    });
  });
});

describe("one conversation", () => {
  it.each([
    ["itself", ""],
    ["its posts", "/posts"],
    ["one post of it", `/posts/${randomUUID()}`],
  ])("hides %s from a stranger as if it did not exist", async (_what, path) => {
    const { groupId, people } = await makeGroup(house.server);
    expect((await house.guest().get(`/groups/${groupId}${path}`)).status).toBe(401);
    for (const id of [groupId, randomUUID()]) {
      const hidden = await house.as(people.stranger).get(`/groups/${id}${path}`);
      expect(hidden).toMatchObject({ status: 404, code: "groups/not-found" });
    }
  });

  it("is read before its time and after its end, when nothing may be written", async () => {
    for (const state of ["planned", "ended"] as const) {
      const { groupId, people } = await makeGroup(house.server, { state });
      const { body } = await house.as(people.host).get<GroupView>(`/groups/${groupId}`);
      expect(body).toMatchObject({ state, can: { post: false, answer: false, fold: true } });
    }
  });
});

describe("older posts", () => {
  it("come by pages, the newest page first and each in ascending order", async () => {
    const { groupId, people } = await makeGroup(house.server);
    for (let no = 1; no <= 7; no += 1) {
      await write(people.member, groupId, `第${no}条`);
    }
    const page = async (query: string) => {
      const path = `/groups/${groupId}/posts?${query}`;
      const { body } = await house
        .as(people.observer)
        .get<{ posts: PostView[]; hasMore: boolean }>(path);
      return [body.posts.map((post) => post.no), body.hasMore];
    };
    expect(await page("limit=3")).toEqual([[5, 6, 7], true]);
    expect(await page("limit=3&before=5")).toEqual([[2, 3, 4], true]);
    expect(await page("limit=3&before=2")).toEqual([[1], false]);
    expect(await page("before=1")).toEqual([[], false]);
  });

  it("are missing when they are another group's", async () => {
    const [here, there] = [await makeGroup(house.server), await makeGroup(house.server)];
    const post = await write(there.people.member, there.groupId, "别处");
    const sent = await house.as(here.people.host).get(`/groups/${here.groupId}/posts/${post.id}`);
    expect(sent).toMatchObject({ status: 404, code: "groups/post-not-found" });
  });
});

describe("opening a conversation", () => {
  it("gives the newest 60 posts, how many there are, and the number to follow from", async () => {
    const { groupId, people } = await makeGroup(house.server);
    for (let no = 1; no <= 62; no += 1) {
      await write(people.member, groupId, `第${no}条`);
    }
    const opened = await house
      .as(people.observer)
      .get<Snapshot<GroupLive>>(`/streams/group/${groupId}`);
    const { state, seq } = opened.body;
    expect(seq).toBe((await house.told(`group:${groupId}`)).at(-1)?.seq);
    expect(state).toMatchObject({ count: 62, state: "open", reads: {} });
    expect(state.posts.map((post) => post.no)).toEqual(Array.from({ length: 60 }, (_, i) => i + 3));
  });

  it("is refused to a stranger as if there were none", async () => {
    const { groupId, people } = await makeGroup(house.server);
    for (const id of [groupId, randomUUID()]) {
      const sent = await house.as(people.stranger).get(`/streams/group/${id}`);
      expect(sent).toMatchObject({ status: 404, code: "platform/stream-not-found" });
    }
  });
});
