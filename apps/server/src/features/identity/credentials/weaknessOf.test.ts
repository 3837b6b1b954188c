import { describe, expect, it } from "vitest";
import { weaknessOf } from "./weaknessOf.ts";

const owner = { name: "周明远", number: "M0042", phone: "13900001234" };

describe("a password", () => {
  it.each([
    ["Ab3-x", "short"],
    ["abcdefgh", "short"],
    ["abcd1234", "short"],
    ["清风明月松", "short"],
    ["aaaaaaaaaaaaaa", "obvious"],
    ["123456789012", "obvious"],
    ["Ab1Ab1Ab1", "obvious"],
    ["plenary-2026", "context"],
    ["Password1!", "context"],
    ["M0042-13900001234", "context"],
    ["周明远-zhengxie1", "context"],
  ] as const)("%s is too weak: %s", (password, why) => {
    expect(weaknessOf(password, owner)).toBe(why);
  });

  it.each([
    ["of eight signs and three classes", "k7-Tpq2w"],
    ["of twelve signs of any kind", "stone river lamp"],
    ["of Chinese words", "清晨的石板路上有七只白鹭"],
    ["that merely contains a known word", "plenary-kestrel-orbit"],
  ])("%s is strong enough", (_what, password) => {
    expect(weaknessOf(password, owner)).toBeNull();
  });
});
