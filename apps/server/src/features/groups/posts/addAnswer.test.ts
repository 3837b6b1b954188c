import { randomUUID } from "node:crypto";
import type { PostMark, PostView } from "@plenary/contract/groups/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { makeGroup } from "../../../../test/makeGroup.ts";
import { act } from "../../../platform/log/act.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import {
  type GivenAnswer,
  addAnswer,
  countPosts,
  groupsFeature,
  markPost,
  moveGroup,
  readPost,
} from "../index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

const answerInHall = act("groups/answer-in-hall", addAnswer);
const moveForMeeting = act("groups/move-for-a-meeting", moveGroup);
const markFromHall = act(
  "groups/mark-from-hall",
  async (context, marking: { groupId: string; postId: string; mark: PostMark }) => {
    await markPost(context, marking);
    return null;
  },
);
const answer = (given: GivenAnswer) => house.server.command(systemActor, null, answerInHall, given);
const mark = (groupId: string, postId: string, wish: Partial<PostMark> = {}) =>
  house.server.command(systemActor, null, markFromHall, {
    ...{ groupId, postId },
    mark: { kind: "shown", by: "主持人宣读", at: house.clock.now().toISOString(), ...wish },
  });

async function withQuestion(state: "open" | "ended" = "open") {
  const { groupId, people } = await makeGroup(house.server);
  const { body: post } = await house
    .as(people.member)
    .post<PostView>(`/groups/${groupId}/posts`, { text: "床位何时够用？" });
  if (state === "ended") {
    await house.server.command(systemActor, null, moveForMeeting, { groupId, step: "end" });
  }
  return { groupId, people, post };
}
const someone = { personId: null, name: "柳长青\u202e", title: "省民政厅\u200b" };

describe("an answer given in the hall", () => {
  it.each(["open", "ended"] as const)(
    "is written under its question while the group is %s",
    async (state) => {
      const { groupId, post } = await withQuestion(state);
      const written = await answer({ groupId, replyTo: post.id, by: someone, text: "年底前\0。" });
      expect(written).toMatchObject({
        ...{ no: 2, isAnswer: true, text: "年底前。" },
        author: { id: null, name: "柳长青", title: "省民政厅", role: "department" },
        replyTo: { id: post.id, excerpt: "床位何时够用？" },
      });
      expect(await readPost(house.db, groupId, written.id)).toEqual(written);
      expect(await countPosts(house.db, groupId)).toBe(2);
      const facts = (await house.told(`group:${groupId}`)).slice(-2);
      expect(facts).toMatchObject([
        { type: "groups/posted", data: { post: written } },
        {
          type: "groups/marked",
          data: { postId: post.id, mark: { kind: "answered", by: "省民政厅" } },
        },
      ]);
    },
  );

  it("is refused without words, and under no or another group's question", async () => {
    const { groupId, post } = await withQuestion();
    const other = await withQuestion();
    const given = { groupId, replyTo: post.id, by: someone, text: "好" };
    await expect(answer({ ...given, text: "\u200b" })).rejects.toThrow("groups/empty-post");
    for (const replyTo of [other.post.id, randomUUID()]) {
      await expect(answer({ ...given, replyTo })).rejects.toThrow("groups/post-not-found");
    }
    await expect(answer({ ...given, groupId: randomUUID() })).rejects.toThrow("groups/closed");
    expect(await countPosts(house.db, groupId)).toBe(1);
  });
});

describe("a mark from elsewhere", () => {
  it("is shown on the post and told once, however often it is written", async () => {
    const { groupId, post } = await withQuestion();
    await mark(groupId, post.id, { kind: "picked", by: "记录员" });
    await Promise.all([mark(groupId, post.id), mark(groupId, post.id)]);
    const { marks } = await readPost(house.db, groupId, post.id);
    expect(marks.map(({ kind, by }) => [kind, by])).toEqual([
      ["picked", "记录员"],
      ["shown", "主持人宣读"],
    ]);
    const facts = await house.told(`group:${groupId}`);
    expect(facts.filter((fact) => fact.type === "groups/marked")).toHaveLength(2);
  });

  it("stands where its fact stands, when many are written at once", async () => {
    const { groupId, post } = await withQuestion();
    const many = Array.from({ length: 24 }, (_, i) => `第${i}单位`);
    await Promise.all(many.map((by) => mark(groupId, post.id, { kind: "answered", by })));
    const facts = (await house.told(`group:${groupId}`)).filter(
      (fact) => fact.type === "groups/marked",
    );
    const { marks } = await readPost(house.db, groupId, post.id);
    expect(marks).toHaveLength(many.length);
    expect(facts.map((fact) => fact.data)).toEqual(
      marks.map((each) => ({ postId: post.id, mark: each })),
    );
  });

  it("is refused on a post that is not of the group", async () => {
    const [here, there] = [await withQuestion(), await withQuestion()];
    for (const postId of [there.post.id, randomUUID()]) {
      await expect(mark(here.groupId, postId)).rejects.toThrow("groups/post-not-found");
    }
  });
});

describe("a post read for another feature", () => {
  it("comes without its words once it is folded", async () => {
    const { groupId, people, post } = await withQuestion();
    const fold = { reason: "重复" };
    await house.as(people.editor).put(`/groups/${groupId}/posts/${post.id}/fold`, fold);
    expect(await readPost(house.db, groupId, post.id)).toMatchObject({ text: "", fold });
  });
});
