import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, lengthOf } from "./excerpt.ts";
import { plainLine, plainText } from "./plainText.ts";

describe("what people write", () => {
  it.each([
    ["an override that turns the order of a number", "拨款\u202e001\u202c万元", "拨款001万元"],
    ["isolates that turn the order of a sum", "\u20673 = 2 + 1\u2069", "3 = 2 + 1"],
    ["an embedding left open", "同意\u202b", "同意"],
    ["a mark of direction among numbers", "100\u200f/\u200f20", "100/20"],
    ["Arabic letter marks side by side", "1\u061c\u061c2", "12"],
    ["zero-width characters inside a word", "反\u200b对\u2060\ufeff", "反对"],
    ["a soft hyphen", "co\u00adoperate", "cooperate"],
    ["a joiner between Han characters", "云\u200d岭\u200c省", "云岭省"],
    ["NUL and other control characters", "民\0政\u0007厅\u009b", "民政厅"],
    ["hidden tags", "好\u{e0041}\u{e0042}", "好"],
    ["a variation of nothing", "\ufe0fa\u{e0100}", "a"],
    ["half of a surrogate pair", "a\ud842", "a\ufffd"],
    ["noncharacters", "a\uffff\u{1fffe}\ufdd0", "a"],
    ["line ends of other systems", "一\r\n二\r三\u2028四\u0085五", "一\n二\n三\n四\n五"],
    ["a wall of empty lines", "一\n\n \n\n\n\t\n二", "一\n\n二"],
    ["blanks around it", " \u3000\n 一 \n ", "一"],
  ])("loses %s", (_what, raw, kept) => {
    expect(plainText(raw)).toBe(kept);
  });

  it.each([
    ["a rare Han character", "𠮷野家 㐂 𬬻"],
    ["a variant of a Han character", "葛\u{e0100}城 辻\ufe00"],
    ["pictures joined from several", "👨‍👩‍👧 ❤️ 1️⃣ 👍🏽"],
    ["Uyghur with a non-joiner and a mark of direction", "ئۇيغۇر‌چە \u200fقانۇن"],
    ["Mongolian with a chosen form", "ᠮᠣᠩᠭᠣᠯ\u180b ᠪᠠᠢᠢᠨ\u180eᠠ"],
    ["Tibetan stacks", "བོད་ཡིག་གི་སྐྲ"],
    ["lines and blanks between words", "一、\n  二 三"],
    ["a name with a middle dot", "买买提江·吾布力"],
  ])("keeps %s", (_what, raw) => {
    expect(plainText(raw)).toBe(raw.normalize("NFC"));
  });

  it("is the same however its letters were put together", () => {
    expect(plainText("e\u0301")).toBe(plainText("\u00e9"));
    // What stood between a letter and its mark goes, and the two become one.
    expect(plainText("e\u200b\u0301")).toBe("\u00e9");
  });

  it("does not grow over the lines around it", () => {
    expect(lengthOf(plainText(`字${"\u0353".repeat(1_000)}`))).toBeLessThanOrEqual(9);
  });

  it.each(["", " \n\t", "\u200b\u202e", "\u2800\u2800", "\u3164\u115f", "\u200f", "\u0301"])(
    "is nothing when it shows nothing: %j",
    (raw) => {
      expect(plainText(raw)).toBe("");
    },
  );

  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ..."\u202e\u2066\u200b\u200c\u200d\u200f\u061c\ufe0f\u0301\u180b\n\r\t\0 a1字ا❤👩",
      ),
      fc.constantFrom("\u{e0100}", "\u{e0041}", "\ud800", "\u{1f3fb}", "𠮷", "\u1100\u1161"),
      fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
    ),
    maxLength: 60,
  });

  it("stays as it is when it is read a second time", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const once = plainText(raw);
        expect(plainText(once)).toBe(once);
        expect(once).toBe(once.normalize("NFC"));
        expect(once).toBe(once.trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it("never holds anything that turns the order of what stands around it", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        expect(plainText(raw)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/);
        expect(plainLine(raw)).not.toMatch(/[\n\r\t]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("an excerpt", () => {
  it("is one line, cut between characters and never between a letter and its mark", () => {
    expect(excerptOf("一\n二", 5)).toBe("一 二");
    expect(excerptOf("𠮷𠮷𠮷", 2)).toBe("𠮷𠮷…");
    expect(excerptOf("ab\u0323c", 2)).toBe("ab\u0323…");
  });

  it("is the whole text when that is short enough", () => {
    expect(excerptOf("第一条", 3)).toBe("第一条");
  });
});

describe("the length of a text", () => {
  it("counts a rare character once", () => {
    expect(lengthOf("𠮷野")).toBe(2);
  });
});
