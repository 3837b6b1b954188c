import { tmpdir } from "node:os";
import { systemFeature } from "../src/features/system/index.ts";
import type { Feature } from "../src/platform/feature.ts";

/** The system as an operator sees it, of a version made up for tests. */
export const systemForTests = (): Feature =>
  systemFeature({
    version: "9.9.9",
    startedAt: new Date("2026-03-02T08:00:00+08:00"),
    folder: tmpdir(),
  });
