import { describe, expect, it } from "vitest";
import type { GroupFact } from "./events.ts";
import { reduceGroup } from "./reduce.ts";
import { recentPosts } from "./rules.ts";
import type { GroupLive, PostView } from "./schema.ts";

const at = "2026-11-25T02:00:00.000Z";
const empty: GroupLive = { title: "t", notice: "", state: "open", count: 0, posts: [], reads: {} };
const post = (no: number): PostView => ({
  id: `p${no}`,
  no,
  author: { id: "a", name: "贺云帆", title: "农业界", role: "member" },
  at,
  text: `第${no}条`,
  pictures: [],
  replyTo: null,
  isAnswer: false,
  fold: null,
  marks: [],
});
const posted = (no: number): GroupFact => ({
  seq: no,
  at,
  type: "groups/posted",
  data: { post: post(no) },
});

describe("a group's live state", () => {
  it("keeps the newest posts and counts them all", () => {
    const many = Array.from({ length: recentPosts + 5 }, (_, i) => posted(i + 1));
    const state = many.reduce(reduceGroup, empty);
    expect(state.count).toBe(recentPosts + 5);
    expect(state.posts).toHaveLength(recentPosts);
    expect(state.posts[0]?.no).toBe(6);
  });

  it("takes the words of a folded post away and gives them back when it is unfolded", () => {
    const open = [posted(1), posted(2)].reduce(reduceGroup, empty);
    const folded = reduceGroup(open, {
      seq: 3,
      at,
      type: "groups/folded",
      data: { postId: "p1", reason: "与议题无关", by: "邢云舒" },
    });
    expect(folded.posts[0]).toMatchObject({ text: "", fold: { reason: "与议题无关" } });
    expect(folded.posts[1]?.text).toBe("第2条");

    const unfolded = reduceGroup(folded, {
      seq: 4,
      at,
      type: "groups/unfolded",
      data: { post: post(1) },
    });
    expect(unfolded).toEqual(open);
  });

  it("quotes a folded post in no reply, and quotes it again when it is unfolded", () => {
    const replyTo = { id: "p1", author: "贺云帆", excerpt: "第1条" };
    const reply: GroupFact = {
      ...{ seq: 2, at },
      type: "groups/posted",
      data: { post: { ...post(2), replyTo } },
    };
    const open = [posted(1), reply, posted(3)].reduce(reduceGroup, empty);
    const folded = reduceGroup(open, {
      ...{ seq: 4, at },
      type: "groups/folded",
      data: { postId: "p1", reason: "与议题无关", by: "邢云舒" },
    });
    expect(folded.posts.map((each) => each.replyTo)).toEqual([
      null,
      { ...replyTo, excerpt: "" },
      null,
    ]);
    const unfolded = reduceGroup(folded, {
      ...{ seq: 5, at },
      type: "groups/unfolded",
      data: { post: post(1) },
    });
    expect(unfolded).toEqual(open);
  });

  it("writes marks onto the post they belong to", () => {
    const state = reduceGroup(reduceGroup(empty, posted(1)), {
      seq: 2,
      at,
      type: "groups/marked",
      data: { postId: "p1", mark: { kind: "shown", at, by: "主持人宣读" } },
    });
    expect(state.posts[0]?.marks).toEqual([{ kind: "shown", at, by: "主持人宣读" }]);
  });
});
