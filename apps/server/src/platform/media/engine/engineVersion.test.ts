import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isAtLeast, leastVersion, readVersion } from "./engineVersion.ts";

describe("the engine's version", () => {
  it.each([
    ["1.13.5", "1.13.5", true],
    ["1.13.6", "1.13.5", true],
    ["1.13.4", "1.13.5", false],
    ["1.9.9", "1.13.5", false],
    ["2.0.0", "1.13.5", true],
    ["0.99.99", "1.13.5", false],
  ])("%s is good enough where %s is asked for: %s", (version, least, isEnough) => {
    expect(isAtLeast(version, least)).toBe(isEnough);
  });

  it("is read from the engine's own words", () => {
    expect(readVersion("livekit-server version 1.13.5\n")).toBe("1.13.5");
    expect(readVersion("some other program")).toBeUndefined();
  });

  it("is the one that is pinned for building", async () => {
    const media = join(import.meta.dirname, "../../../../../../media/go.mod");
    expect(await readFile(media, "utf8")).toContain(`livekit-server v${leastVersion} `);
  });
});
