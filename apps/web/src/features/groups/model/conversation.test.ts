import type { PostView } from "@plenary/contract/groups/schema";
import { expect, it } from "vitest";
import { conversation, gapBefore } from "./conversation.ts";

const post = (no: number, change: Partial<PostView> = {}): PostView => ({
  id: `p${no}`,
  no,
  author: { id: "x", name: "", title: "", role: "member" },
  at: new Date(Date.UTC(2026, 10, 23, 4, no)).toISOString(),
  text: "",
  pictures: [],
  replyTo: null,
  isAnswer: false,
  fold: null,
  marks: [],
  ...change,
});
const nos = (lines: { post: PostView }[]) => lines.map((line) => line.post.no);

it("shows each post once, in order, as the live one has it", () => {
  const folded = post(2, { fold: { reason: "x", by: "y", at: "" } });
  const lines = conversation([post(1), post(2)], [folded, post(3)], null);
  expect(nos(lines)).toEqual([1, 2, 3]);
  expect(lines[1]?.post.fold).not.toBeNull();
});

it("puts what one author writes in one breath together, but not across a day or an answer", () => {
  const late = post(4, { at: "2026-11-25T04:00:00.000Z" });
  const other = post(3, { author: { id: "y", name: "", title: "", role: "member" } });
  const lines = conversation([], [post(1), post(2), other, late], null);
  expect(lines.map((line) => line.isContinued)).toEqual([false, true, false, false]);
  expect(lines.map((line) => line.isNewDay)).toEqual([true, false, false, true]);
  expect(conversation([], [post(1), post(2, { isAnswer: true })], null)[1]?.isContinued).toBe(
    false,
  );
});

it("marks the first unread post, unless all are unread", () => {
  const first = (readUpTo: number | null) =>
    conversation([], [post(1), post(2), post(3)], readUpTo).find((line) => line.isFirstUnread)?.post
      .no;
  expect([first(1), first(3), first(0), first(null)]).toEqual([2, undefined, undefined, undefined]);
});

it("sees when posts are missing between an older page and the live ones", () => {
  expect(gapBefore([post(1), post(2)], [post(3)])).toBeNull();
  expect(gapBefore([post(1), post(2)], [post(9)])).toBe(9);
  expect(gapBefore([], [post(9)])).toBeNull();
});
