import { randomUUID } from "node:crypto";
import type { DeskLive, Pick as PickedPost } from "@plenary/contract/conference/schema";
import type { PostView } from "@plenary/contract/groups/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse } from "../../../../test/hall.ts";
import type { JobContext } from "../../../platform/jobs/jobs.ts";
import { keyOf } from "../../../platform/jobs/keyOf.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { readFacts } from "../../../platform/log/readFacts.ts";
import { countNewPosts, takeFoldedOff } from "../listens/groups.ts";

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

const context = (): JobContext => ({
  db: hall.db,
  now: hall.clock.now(),
  command: (key, what, input) => hall.server.command(systemActor, keyOf(key), what, input),
  readFact: async (stream, seq) => (await readFacts(hall.db, stream, seq - 1, 1))[0] ?? null,
});

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
    const stream = `group:${hall.groupId}`;
    for (let i = 0; i < 2; i += 1) {
      await countNewPosts.run(context(), stream, 1, { post });
    }
    expect((await hall.sitting()).counts).toEqual({ speeches: 0, posts: 1 });
    const told = await hall.told(`sitting:${hall.meetingId}`);
    // Once when the doors opened, once for the post.
    expect(told.filter((fact) => fact.type === "conference/counted")).toHaveLength(2);
  });
});

describe("a picked post that is folded in its group", () => {
  const path = () => `/groups/${hall.groupId}/posts/${post.id}/fold`;
  const fold = () => clerk().put(path(), { reason: "与议题无关" });
  /** The listener, as the job runner calls it for the newest fold. */
  const hear = async () => {
    const stream = `group:${hall.groupId}`;
    const fact = (await hall.told(stream)).findLast((each) => each.type === "groups/folded");
    await takeFoldedOff.run(context(), stream, fact?.seq ?? 0, fact?.data);
  };
  const desk = async () =>
    (await hall.in("clerk").get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`)).body.state;
  const show = (id: string) => clerk().post(hall.at(`/picks/${id}/showing`));

  it("leaves every screen and the picks, and the record says so", async () => {
    const { body } = await pick();
    await show(body.id);
    await fold();
    await hear();
    expect((await hall.sitting()).post).toBeNull();
    const { acts, picks } = await desk();
    expect(picks).toMatchObject([{ id: body.id, state: "dropped", text: "" }]);
    expect(acts.at(-1)).toMatchObject({
      ...{ what: "folded", by: "叶知秋" },
      values: { author: "阿勒玛·那仁", reason: "与议题无关" },
    });
    const sitting = await hall.told(`sitting:${hall.meetingId}`);
    expect(sitting.at(-1)).toMatchObject({ type: "conference/post-shown", data: { post: null } });
  });

  it("leaves the picks when it only waited to be shown, and cannot be shown any more", async () => {
    const { body } = await pick();
    await fold();
    expect(await show(body.id)).toMatchObject({ code: "groups/post-not-found" });
    await hear();
    expect((await desk()).picks).toMatchObject([{ state: "dropped" }]);
    expect(await show(body.id)).toMatchObject({ code: "conference/pick-wrong-state" });
  });

  it("is in no fact any more with its words, for whoever reads them later", async () => {
    const { body } = await pick();
    await show(body.id);
    await fold();
    await hear();
    for (const stream of [`sitting:${hall.meetingId}`, `desk:${hall.meetingId}`]) {
      expect(JSON.stringify(await hall.told(stream))).not.toContain(post.text);
    }
  });

  it("keeps what was answered to it, and is not shown again", async () => {
    const { body } = await pick();
    await clerk().post(hall.at(`/picks/${body.id}/answer`), { by: "省民政厅", text: "已列入。" });
    await fold();
    await hear();
    expect((await desk()).picks).toMatchObject([
      { state: "dropped", text: "", answer: { text: "已列入。" } },
    ]);
    expect(await show(body.id)).toMatchObject({ code: "conference/pick-wrong-state" });
  });

  it("leaves another post on the screens alone", async () => {
    const { body: other } = await hall
      .in("member")
      .post<PostView>(`/groups/${hall.groupId}/posts`, { text: "二" });
    await pick();
    const { body } = await pick(other.id);
    await show(body.id);
    await fold();
    await hear();
    expect((await hall.sitting()).post).toMatchObject({ postId: other.id, text: "二" });
    expect((await desk()).picks.map((each) => each.state)).toEqual(["dropped", "shown"]);
  });

  it("does not come back by itself when it is unfolded, and may be picked anew", async () => {
    const { body } = await pick();
    await show(body.id);
    await fold();
    await clerk().delete(path());
    await hear();
    expect((await hall.sitting()).post).toBeNull();
    hall.clock.advance(1_000);
    const again = await pick();
    expect(again).toMatchObject({ status: 200, body: { text: post.text } });
    await show(again.body.id);
    // The same fold, heard once more under another key: it is of before this pick.
    const stream = `group:${hall.groupId}`;
    const fact = (await hall.told(stream)).findLast((each) => each.type === "groups/folded");
    const once: JobContext = {
      ...context(),
      command: (_key, what, input) => hall.server.command(systemActor, null, what, input),
    };
    await takeFoldedOff.run(once, stream, fact?.seq ?? 0, fact?.data);
    expect((await hall.sitting()).post).toMatchObject({ pickId: again.body.id });
  });
});
