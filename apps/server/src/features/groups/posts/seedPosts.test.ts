import type { GroupLive } from "@plenary/contract/groups/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { makeGroup } from "../../../../test/makeGroup.ts";
import { type EarlierPost, groupsFeature, seedPosts } from "../index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

const earlier = (key: string, minutes: number, wish: Partial<EarlierPost> = {}): EarlierPost => ({
  ...{ key, text: `第${key}条`, replyTo: null, isAnswer: false },
  author: { id: null, name: "苏怀远", title: "农业界", role: "member" },
  at: new Date(house.clock.now().getTime() - minutes * 60_000),
  ...wish,
});

describe("posts of the past", () => {
  it("stand in a group in the order given, at their times, with answers marked", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const author = {
      id: people.department.personId,
      name: "柳长青",
      title: "省民政厅",
      role: "department",
    } as const;
    const posts = [
      earlier("a", 90),
      earlier("b", 60),
      earlier("c", 30, { author, replyTo: "a", isAnswer: true }),
    ];
    const ids = await house.db.transaction().execute((tx) => seedPosts(tx, groupId, posts));
    const opened = await house
      .as(people.member)
      .get<Snapshot<GroupLive>>(`/streams/group/${groupId}`);
    const { state } = opened.body;
    expect(state.count).toBe(3);
    expect(state.posts.map(({ no, at, text }) => [no, at, text])).toEqual(
      posts.map(({ at, text }, i) => [i + 1, at.toISOString(), text]),
    );
    expect(state.posts[0]?.marks).toEqual([
      { kind: "answered", by: "省民政厅", at: posts[2]?.at.toISOString() },
    ]);
    expect(state.posts[2]).toMatchObject({ isAnswer: true, replyTo: { id: ids.get("a") } });
    // Writing goes on after them.
    const next = await house.as(people.member).post(`/groups/${groupId}/posts`, { text: "新" });
    expect(next.body).toMatchObject({ no: 4 });
  });

  it("are all refused when one replies to what is not there", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const posts = [earlier("a", 2), earlier("b", 1, { replyTo: "z" })];
    const seeding = house.db.transaction().execute((tx) => seedPosts(tx, groupId, posts));
    await expect(seeding).rejects.toThrow("groups/post-not-found");
    const next = await house.as(people.member).post(`/groups/${groupId}/posts`, { text: "新" });
    expect(next.body).toMatchObject({ no: 1 });
  });
});
