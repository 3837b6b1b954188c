import type { Layout } from "@plenary/contract/conference/schema";

/** What a press of a key asks of the desk. */
export type DeskKey =
  | { do: "armPlace"; digit: number }
  | { do: "layout"; layout: Layout }
  | { do: "walk"; by: 1 | -1 }
  | {
      do:
        | "take"
        | "silence"
        | "microphone"
        | "search"
        | "clock"
        | "minute"
        | "armFocus"
        | "broadcast"
        | "fillNext"
        | "clearCell"
        | "pauseTour"
        | "pauseCard"
        | "testCard"
        | "goto"
        | "keys"
        | "escape";
    };

export interface Press {
  key: string;
  /** The key's place on the board: the letter stays right while an input method is on. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
}

/** Where the focus stands: on nothing, on a button or link, or in a field that takes text. */
export type KeyPlace = "page" | "control" | "text";

const byCode: Record<string, DeskKey> = {
  Space: { do: "take" },
  F1: { do: "layout", layout: "single" },
  F2: { do: "layout", layout: "pair" },
  F4: { do: "layout", layout: "quad" },
  F5: { do: "layout", layout: "nine" },
  F6: { do: "layout", layout: "sixteen" },
  F7: { do: "layout", layout: "twenty-five" },
  F8: { do: "pauseCard" },
  F9: { do: "testCard" },
  KeyB: { do: "broadcast" },
  KeyN: { do: "fillNext" },
  Delete: { do: "clearCell" },
  KeyP: { do: "pauseTour" },
  KeyM: { do: "silence" },
  KeyQ: { do: "microphone" },
  KeyF: { do: "search" },
  KeyT: { do: "clock" },
  Equal: { do: "minute" },
  NumpadAdd: { do: "minute" },
  BracketLeft: { do: "walk", by: -1 },
  BracketRight: { do: "walk", by: 1 },
  Escape: { do: "escape" },
};

/**
 * The act of a press, or null where the press is not the desk's. Space is always TAKE, even with
 * the focus on a button (Enter presses buttons): the hand that rests on the space bar must never
 * do anything else.
 */
export function deskKey(press: Press, place: KeyPlace): DeskKey | null {
  const isCommand = press.ctrlKey || press.metaKey;
  if (isCommand) {
    return press.code === "KeyK" && !press.altKey ? { do: "goto" } : null;
  }
  if (press.altKey || place === "text") {
    return null;
  }
  const walk = byCode[press.code];
  // A key held down acts once; only walking along the wall goes on.
  if (press.repeat) {
    return walk?.do === "walk" ? walk : null;
  }
  if (press.key === "?" || (press.code === "Slash" && press.shiftKey)) {
    return { do: "keys" };
  }
  if (press.code === "Enter" || press.code === "NumpadEnter") {
    return place === "control" ? null : { do: "armFocus" };
  }
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(press.code)?.[1];
  return digit === undefined ? (walk ?? null) : { do: "armPlace", digit: Number(digit) };
}
