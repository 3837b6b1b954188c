import i18next from "i18next";
import { describe, expect, it, vi } from "vitest";
import { chooseDisplay } from "../display/chooseDisplay.ts";
import { needWords, offerWords } from "./words.ts";

describe("the words of a feature", () => {
  it("come when they are needed, once, and again for another language", async () => {
    const zh = vi.fn(() => Promise.resolve({ posted: "已发出", errors: { closed: "讨论已结束" } }));
    const en = vi.fn(() => Promise.resolve({ posted: "Posted", errors: { closed: "It is over" } }));
    offerWords("sample", { zh, en });

    expect(i18next.exists("sample.posted")).toBe(false);
    await needWords("sample");
    await needWords("sample");
    expect(i18next.t("sample.posted")).toBe("已发出");
    expect(i18next.t("errors.sample/closed")).toBe("讨论已结束");
    expect(zh).toHaveBeenCalledTimes(1);

    await chooseDisplay({ language: "en" });
    expect(i18next.t("sample.posted")).toBe("Posted");
    expect(document.documentElement.lang).toBe("en");
    await chooseDisplay({ language: "zh" });
  });
});

describe("the words of the ground", () => {
  const files = import.meta.glob<Record<string, unknown>>("../../**/words.*.json", {
    eager: true,
    import: "default",
  });
  const pairs = Object.keys(files).filter((path) => path.endsWith(".zh.json"));

  it.each(pairs)("%s says the same things in both languages", (path) => {
    const english = files[path.replace(".zh.", ".en.")];
    // Chinese has one form for every number; English has two.
    const plain = (key: string) => key.replace(/_(one|other)$/, "");
    const keys = (words: unknown) => [...new Set(keysOf(words).map(plain))].sort();
    expect(keys(english)).toEqual(keys(files[path]));
  });
});

function keysOf(words: unknown, prefix = ""): string[] {
  if (typeof words !== "object" || words === null) {
    return [prefix];
  }
  return Object.entries(words).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`));
}
