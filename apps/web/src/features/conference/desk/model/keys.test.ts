import { describe, expect, it } from "vitest";
import { deskKey, type Press } from "./keys.ts";

const press = (code: string, change: Partial<Press> = {}): Press => ({
  key: code,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...change,
});

describe("the keys of the desk", () => {
  it("arms a place of the queue by digits one to eight, on either block", () => {
    expect(deskKey(press("Digit1"), "page")).toEqual({ do: "armPlace", digit: 1 });
    expect(deskKey(press("Numpad8"), "page")).toEqual({ do: "armPlace", digit: 8 });
    expect(deskKey(press("Digit9"), "page")).toBeNull();
  });

  it("takes by the space bar, even with the focus on a button", () => {
    expect(deskKey(press("Space"), "page")).toEqual({ do: "take" });
    expect(deskKey(press("Space"), "control")).toEqual({ do: "take" });
  });

  it("leaves Enter to the button that has the focus", () => {
    expect(deskKey(press("Enter"), "page")).toEqual({ do: "armFocus" });
    expect(deskKey(press("Enter"), "control")).toBeNull();
  });

  it("does nothing while someone types, except to go to a venue", () => {
    for (const code of ["Space", "Digit1", "KeyM", "KeyQ", "Enter", "Escape", "BracketLeft"]) {
      expect(deskKey(press(code), "text")).toBeNull();
    }
    expect(deskKey(press("KeyK", { ctrlKey: true }), "text")).toEqual({ do: "goto" });
    expect(deskKey(press("KeyK", { metaKey: true }), "page")).toEqual({ do: "goto" });
  });

  it("acts once while a key is held down; only walking goes on", () => {
    expect(deskKey(press("Space", { repeat: true }), "page")).toBeNull();
    expect(deskKey(press("Digit1", { repeat: true }), "page")).toBeNull();
    expect(deskKey(press("BracketRight", { repeat: true }), "page")).toEqual({ do: "walk", by: 1 });
  });

  it("leaves the browser its own combinations", () => {
    expect(deskKey(press("KeyF", { ctrlKey: true }), "page")).toBeNull();
    expect(deskKey(press("KeyT", { metaKey: true }), "page")).toBeNull();
    expect(deskKey(press("F1", { altKey: true }), "page")).toBeNull();
  });

  it("hears a letter by its place, whatever an input method makes of it", () => {
    expect(deskKey(press("KeyM", { key: "Process" }), "page")).toEqual({ do: "silence" });
    expect(deskKey(press("Slash", { key: "Process", shiftKey: true }), "page")).toEqual({
      do: "keys",
    });
  });

  it("loads a layout by a function key, and works the cells, the tour and the cards by one key each", () => {
    expect(["F4", "F5", "F6", "F7"].map((code) => deskKey(press(code), "page"))).toEqual([
      ...["quad", "nine", "sixteen", "twenty-five"].map((layout) => ({ do: "layout", layout })),
    ]);
    const acts = { KeyN: "fillNext", Delete: "clearCell", KeyB: "broadcast", KeyP: "pauseTour" };
    for (const [code, act] of Object.entries(acts)) {
      expect(deskKey(press(code), "page")).toEqual({ do: act });
      expect(deskKey(press(code), "text")).toBeNull();
    }
  });
});
