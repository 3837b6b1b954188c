import { expect, it } from "vitest";
import { bytesText } from "./bytesText.ts";

it.each([
  [0, "0 B"],
  [900, "900 B"],
  [1_536, "1.5 KB"],
  [52_428_800, "50.0 MB"],
  [161_061_273_600, "150 GB"],
  [5_000_000_000_000_000, "4\u202f547 TB"],
])("says %d bytes as people compare sizes", (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
