import type { MinutesText } from "@plenary/contract/minutes/schema";
import { describe, expect, it } from "vitest";
import {
  hear,
  isSavable,
  isUnsaved,
  noteSaved,
  openDraft,
  settle,
  takeUp,
  write,
} from "./draftState.ts";

const text = (first: string, second = "乙", title = "纪要"): MinutesText => ({
  ...{ number: "", title },
  sections: [
    { key: "a", heading: "一", text: first },
    { key: "b", heading: "二", text: second },
  ],
});
const began = openDraft(1, text("甲"));

describe("a draft with two writers", () => {
  it("takes what the other changed where nothing was written here", () => {
    const mine = write(began, text("甲", "我写的"));
    const after = hear(mine, 2, text("对方写的"));
    expect(after.mine).toEqual(text("对方写的", "我写的"));
    expect(after.clashes).toEqual([]);
    expect(isSavable(after)).toBe(true);
  });

  it("keeps both where both wrote, and saves nothing until one is chosen", () => {
    const after = hear(write(began, text("我写的")), 2, text("对方写的"));
    expect(after.mine).toEqual(text("我写的"));
    expect(after.clashes).toEqual([{ key: "a", theirs: "对方写的" }]);
    expect(isSavable(after)).toBe(false);

    expect(settle(after, "a", "theirs").mine).toEqual(text("对方写的"));
    const kept = settle(after, "a", "mine");
    expect(kept.mine).toEqual(text("我写的"));
    expect(isSavable(kept)).toBe(true);
  });

  it("clashes over the title as over a section", () => {
    const after = hear(write(began, text("甲", "乙", "我的")), 2, text("甲", "乙", "对方的"));
    expect(settle(after, "title", "theirs").mine.title).toBe("对方的");
  });

  it("does not clash when both wrote the same", () => {
    expect(hear(write(began, text("同")), 2, text("同")).clashes).toEqual([]);
  });

  it("keeps a section that one took away while the other wrote on in it", () => {
    const without = { ...text("甲"), sections: text("甲").sections.slice(1) };
    expect(hear(write(began, without), 2, text("对方写的")).mine).toEqual(text("对方写的"));
    expect(hear(write(began, text("我写的")), 2, without).mine.sections).toContainEqual(
      text("我写的").sections[0],
    );
    expect(hear(write(began, without), 2, text("甲", "对方")).mine.sections).toEqual(
      text("甲", "对方").sections.slice(1),
    );
  });

  it("keeps a section that either of them added", () => {
    const more = (key: string) => ({
      ...text("甲"),
      sections: [...text("甲").sections, { key, heading: key, text: "" }],
    });
    const { mine } = hear(write(began, more("mine")), 2, more("theirs"));
    expect(mine.sections.map(({ key }) => key)).toEqual(["a", "b", "theirs", "mine"]);
  });
});

describe("a draft on its way to the server", () => {
  it("is unsaved until the server has it, and what was written meanwhile stays unsaved", () => {
    const first = write(began, text("一"));
    const second = write(first, text("一二"));
    expect(isUnsaved(noteSaved(first, 2, text("一")))).toBe(false);
    const after = noteSaved(second, 2, text("一"));
    expect(after).toMatchObject({ version: 2, mine: text("一二") });
    expect(isUnsaved(after)).toBe(true);
  });

  it("does not hear its own save as another's, nor an older version", () => {
    const saved = noteSaved(write(began, text("一")), 2, text("一"));
    expect(hear(saved, 2, text("别的"))).toBe(saved);
    expect(hear(saved, 1, text("别的"))).toBe(saved);
  });

  it("found on the device after a crash is joined with what the server has by then", () => {
    const kept = { version: 1, base: text("甲"), mine: text("甲", "没来得及存的") };
    const after = takeUp(openDraft(4, text("对方写的")), kept);
    expect(after.mine).toEqual(text("对方写的", "没来得及存的"));
    expect(after.version).toBe(4);
  });

  it("is not saved without a title", () => {
    expect(isSavable(write(began, text("甲", "乙", " ")))).toBe(false);
  });
});
