import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DeskEvents, SittingEvents } from "@plenary/contract/conference/events";
import { GroupEvents } from "@plenary/contract/groups/events";
import { MeetingEvents } from "@plenary/contract/meetings/events";
import { MinutesEvents } from "@plenary/contract/minutes/events";
import { describe, expect, it } from "vitest";
import { sessionStream } from "../src/features/identity/index.ts";

const server = join(import.meta.dirname, "../src");
const contract = join(import.meta.dirname, "../../../packages/contract/src");
const all = [
  SittingEvents,
  DeskEvents,
  GroupEvents,
  MeetingEvents,
  MinutesEvents,
  sessionStream.events,
];
/** Once each: a change of the roster is told on two streams. */
const declared = [...new Set(all.flatMap((events) => Object.keys(events)))].sort();

/** `tell(<stream>, "<type>", …)` as the server's source has it. */
async function toldTypes(): Promise<string[]> {
  const told = new Set<string>();
  for await (const file of glob("**/*.ts", { cwd: server })) {
    if (!file.endsWith(".test.ts")) {
      const source = await readFile(join(server, file), "utf8");
      for (const [, type] of source.matchAll(
        /\btell\(\s*(?:streamOf\([^)]*\)|\w+),\s*"([^"]+)"/g,
      )) {
        told.add(type ?? "");
      }
    }
  }
  return [...told].sort();
}

describe("the facts of the streams", () => {
  it("are each told somewhere, and nothing is told that is not declared", async () => {
    expect(await toldTypes()).toEqual(declared);
  });

  it("are looked for in every file that declares some", async () => {
    const files = [];
    for await (const file of glob("*/events.ts", { cwd: contract })) {
      files.push(file);
    }
    expect(files.sort()).toEqual([
      "conference/events.ts",
      "groups/events.ts",
      "meetings/events.ts",
      "minutes/events.ts",
    ]);
  });
});
