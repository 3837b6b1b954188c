import type { Pick as Picked } from "@plenary/contract/conference/schema";
import type { PostView } from "@plenary/contract/groups/schema";
import { describe, expect, it } from "vitest";
import { clerkPosts, picksInOrder } from "./clerkPosts.ts";

const at = "2026-11-23T02:00:00.000Z";
const post = (no: number, change: Partial<PostView> = {}): PostView => ({
  id: `p${no}`,
  no,
  author: { id: "x", name: "段青野", title: "委员", role: "member" },
  at,
  text: "山区助餐点能否与村小食堂共用厨房？",
  pictures: [],
  replyTo: null,
  isAnswer: false,
  fold: null,
  marks: [],
  ...change,
});
const pick = (id: string, postId: string, state: Picked["state"]): Picked => ({
  id,
  postId,
  author: "段青野",
  title: "委员",
  text: "",
  state,
  pickedAt: at,
  shownAt: null,
  answer: null,
});

describe("the clerk's posts", () => {
  it("stand with the newest on top", () => {
    expect(clerkPosts([post(1), post(2)], []).map((row) => row.post.no)).toEqual([2, 1]);
  });

  it.each([
    ["can be picked", post(1), [], true],
    ["cannot be picked twice", post(1), [pick("k", "p1", "picked")], false],
    ["can be picked again after it was put back", post(1), [pick("k", "p1", "dropped")], true],
    ["cannot be picked when folded", post(1, { fold: { reason: "离题", by: "x", at } }), [], false],
    ["cannot be picked as an answer", post(1, { isAnswer: true }), [], false],
    ["cannot be picked without words", post(1, { text: "" }), [], false],
  ])("one %s", (_title, one, picks, expected) => {
    expect(clerkPosts([one], picks)[0]?.canPick).toBe(expected);
  });
});

it("puts what is shown before what waits, then the answered, then what was put back", () => {
  const picks = (["dropped", "answered", "picked", "shown"] as const).map((s) => pick(s, s, s));
  expect(picksInOrder(picks).map(({ id }) => id)).toEqual([
    "shown",
    "picked",
    "answered",
    "dropped",
  ]);
});
