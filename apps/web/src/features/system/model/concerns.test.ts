import type { SystemState } from "@plenary/contract/system/schema";
import { expect, it } from "vitest";
import { makeSystem } from "../../../../test/makeSystem.ts";
import { concerns } from "./concerns.ts";

const failure = { id: "1", name: "a/b", attempts: 8, mostAttempts: 8, error: "away" };

it("has nothing to say about a system that is well", () => {
  expect(concerns(makeSystem())).toEqual([]);
});

it.each<[string, Partial<SystemState>]>([
  ["unsafe", { database: { ...makeSystem().database, unsafe: ["fsync = off"] } }],
  ["engine", { media: { ...makeSystem().media, is: "missing" } }],
  ["engine", { media: { ...makeSystem().media, is: "down" } }],
  ["disk", { disk: { freeBytes: 1024 ** 3, totalBytes: 4 * 1024 ** 3 } }],
  ["disk", { disk: { freeBytes: 50 * 1024 ** 3, totalBytes: 1024 ** 4 } }],
  [
    "jobs",
    { jobs: { waiting: 0, running: 0, failed: 1, failures: [{ ...failure, nextAt: null }] } },
  ],
  ["audit", { audit: { rows: 9_000, unlinked: 600, checkpoint: null } }],
])("points at what needs somebody: %s", (concern, change) => {
  expect(concerns(makeSystem(change))).toEqual([concern]);
});

it("does not call for anybody while a failed job is still tried by itself", () => {
  const failures = [{ ...failure, attempts: 2, nextAt: "2026-11-23T02:10:00.000Z" }];
  expect(concerns(makeSystem({ jobs: { waiting: 0, running: 0, failed: 1, failures } }))).toEqual(
    [],
  );
});
