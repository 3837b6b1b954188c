import { expect, it } from "vitest";
import { decodeTrack, layTrack } from "./layTrack.ts";

const none = { shown: null, loading: null };
const a = layTrack<string>(none, "a");

it("shows the first track at once, and keeps it as a still when it goes", () => {
  expect(a).toEqual({ shown: "a", loading: null });
  expect(layTrack(a, null)).toBe(a);
  expect(layTrack(a, "a")).toBe(a);
});

it("keeps the old picture until the new track has decoded", () => {
  const both = layTrack(a, "b");
  expect(both).toEqual({ shown: "a", loading: "b" });
  expect(decodeTrack(both, "a")).toBe(both);
  expect(decodeTrack(both, "b")).toEqual({ shown: "b", loading: null });
});

it("drops a track that never decoded for a newer one, or for the old one that came back", () => {
  const both = layTrack(a, "b");
  expect(layTrack(both, "c")).toEqual({ shown: "a", loading: "c" });
  expect(layTrack(both, "a")).toEqual({ shown: "a", loading: null });
});
