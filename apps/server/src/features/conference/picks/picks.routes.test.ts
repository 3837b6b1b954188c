import { randomUUID } from "node:crypto";
import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import type { PostView } from "@plenary/contract/groups/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse } from "../../../../test/hall.ts";
import type { JobContext } from "../../../platform/jobs/jobs.ts";
import { keyOf } from "../../../platform/jobs/keyOf.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { countNewPosts } from "../listens/groups.ts";

let hall: HallHouse;
let post: PostView;
beforeEach(async () => {
  hall = await openHallHouse();
  await hall.move("open", "sit");
  const text = "夜间应急响应慢,建议并入急救调度。";
  post = (await hall.in("member").post<PostView>(`/groups/${hall.groupId}/posts`, { text })).body;
});
afterEach(() => hall.close());

const clerk = () => hall.in("clerk");
const pick = (postId = post.id) => clerk().post<PickedPost>(hall.at("/picks"), { postId });
const posts = async () => {
  const path = `/groups/${hall.groupId}/posts`;
  return (await hall.in("member").get<{ posts: PostView[] }>(path)).body.posts;
};
const marks = async () => (await posts())[0]?.marks.map((mark) => `${mark.kind} ${mark.by}`);

describe("a post on its way through the hall", () => {
  it("is picked once, with its words as they were, and marked", async () => {
    const { body } = await pick();
    expect(body).toMatchObject({ state: "picked", text: post.text, author: "阿勒玛·那仁" });
    expect(await pick()).toMatchObject({ code: "conference/already-picked" });
    expect(await marks()).toEqual(["picked 叶知秋"]);
    const told = await hall.told(`desk:${hall.meetingId}`);
    expect(told.slice(-2)).toMatchObject([
      { type: "conference/picked", data: { pick: body } },
      { type: "conference/acted", data: { act: { what: "picked" } } },
    ]);
  });

  it("is one of the meeting's own topic group, and not folded", async () => {
    expect(await pick(randomUUID())).toMatchObject({ code: "groups/post-not-found" });
    const fold = `/groups/${hall.groupId}/posts/${post.id}/fold`;
    await clerk().put(fold, { reason: "与议题无关" });
    expect(await pick()).toMatchObject({ code: "groups/post-not-found" });
  });

  it("may be picked again after it was put back", async () => {
    const { body } = await pick();
    const path = hall.at(`/picks/${body.id}`);
    expect(await clerk().delete(path)).toMatchObject({ body: { state: "dropped" } });
    expect(await clerk().delete(path)).toMatchObject({ code: "conference/pick-wrong-state" });
    expect(await pick()).toMatchObject({ status: 200 });
  });

  it("is shown on every screen, marked as read out by the chair, and taken off", async () => {
    const { body } = await pick();
    const path = hall.at(`/picks/${body.id}/showing`);
    expect(await clerk().post(path)).toMatchObject({ body: { state: "shown" } });
    expect((await hall.sitting()).post).toMatchObject({ pickId: body.id, text: post.text });
    expect(await marks()).toEqual(["picked 叶知秋", "shown 苏怀远"]);
    await clerk().delete(hall.at("/post"));
    expect((await hall.sitting()).post).toBeNull();
    await clerk().post(path);
    expect(await marks()).toHaveLength(2);
  });

  it("gets what was answered in the room written under it", async () => {
    const { body } = await pick();
    const path = hall.at(`/picks/${body.id}/answer`);
    const given = { by: "省民政厅 高闻笛", text: "已列入今年计划。" };
    expect(await clerk().post(path, given)).toMatchObject({
      body: { state: "answered", answer: { by: given.by, text: given.text } },
    });
    expect((await posts())[1]).toMatchObject({
      text: given.text,
      isAnswer: true,
      author: { id: null, name: given.by },
      replyTo: { id: post.id },
    });
    expect((await marks())?.at(-1)).toBe("answered 省民政厅 高闻笛");
    expect(await clerk().post(path, given)).toMatchObject({ code: "conference/pick-wrong-state" });
  });

  it("that nobody picked is not found", async () => {
    expect(await clerk().post(hall.at(`/picks/${randomUUID()}/showing`))).toMatchObject({
      code: "conference/pick-not-found",
    });
  });

  it("is counted on the sitting, once however often the fact is heard", async () => {
    const context: JobContext = {
      db: hall.db,
      now: hall.clock.now(),
      command: (key, what, input) => hall.server.command(systemActor, keyOf(key), what, input),
      readFact: () => Promise.resolve(null),
    };
    const stream = `group:${hall.groupId}`;
    for (let i = 0; i < 2; i += 1) {
      await countNewPosts.run(context, stream, 1, { post });
    }
    expect((await hall.sitting()).counts).toEqual({ speeches: 0, posts: 1 });
    const told = await hall.told(`sitting:${hall.meetingId}`);
    // Once when the doors opened, once for the post.
    expect(told.filter((fact) => fact.type === "conference/counted")).toHaveLength(2);
  });
});
