import type { SystemState } from "@plenary/contract/system/schema";

const gigabyte = 1024 ** 3;

/** A system that is well. */
export const makeSystem = (change: Partial<SystemState> = {}): SystemState => ({
  at: "2026-11-23T02:00:00.000Z",
  app: { version: "0.1.0", startedAt: "2026-11-20T02:00:00.000Z" },
  database: { version: "18.3", bytes: 52_428_800, unsafe: [] },
  media: {
    ...{ is: "ready", version: "1.13.5", done: null, total: null, why: null, install: null },
    since: "2026-11-20T02:00:05.000Z",
  },
  disk: { freeBytes: 300 * gigabyte, totalBytes: 500 * gigabyte },
  jobs: { waiting: 0, running: 0, failed: 0, failures: [] },
  lines: { pages: 12, streams: 4, followers: 31 },
  audit: { rows: 8_412, unlinked: 0, checkpoint: { seq: 8_412, at: "2026-11-23T01:59:30.000Z" } },
  ...change,
});
