import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { dispose } from "@livekit/rtc-node";
import { attend } from "./attend.ts";
import { openBareDoor } from "./bareDoor.ts";
import { listVenueAccounts, openDoor } from "./door.ts";
import { whyOf } from "./onlyNews.ts";
import type { VenueDoor } from "./seat.ts";

const { values } = parseArgs({
  options: {
    venues: { type: "string", default: "4" },
    url: { type: "string", default: "http://localhost:8300" },
    seconds: { type: "string" },
    bare: { type: "boolean", default: false },
    key: { type: "string", default: "" },
    secret: { type: "string", default: "" },
    room: { type: "string", default: "rehearsal" },
  },
});
const total = Number(values.venues);
const say = (line: string) => process.stdout.write(`${line}\n`);

const over = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // Not once: the terminal and the program that started this one may both say it.
  process.on(signal, () => over.abort());
}

/** A door that opens by itself once the product is there; a rehearsal may be started first. */
async function waitForDoors(): Promise<readonly VenueDoor[]> {
  if (values.bare) {
    return Array.from({ length: total }, (_, code) => openBareDoor(values, code, total));
  }
  for (let isFirst = true; ; isFirst = false) {
    try {
      const accounts = await listVenueAccounts(values.url);
      return await Promise.all(
        accounts.slice(0, total).map((account) => openDoor(values.url, account)),
      );
    } catch (error) {
      if (isFirst) {
        say(`Waiting for the sitting at ${values.url}: ${whyOf(error)}`);
      }
      await pause(1_000, undefined, { signal: over.signal });
    }
  }
}

async function rehearse(): Promise<void> {
  const doors = await waitForDoors();
  say(`${doors.length} venues attend.`);
  if (values.seconds !== undefined) {
    setTimeout(() => over.abort(), Number(values.seconds) * 1_000).unref();
  }
  await Promise.all(
    doors.map((door) => attend(door, over.signal, (line) => say(`venue ${door.code}: ${line}`))),
  );
}

try {
  await rehearse();
} catch (error) {
  if (!over.signal.aborted) {
    say(String(error));
    process.exitCode = 1;
  }
} finally {
  await dispose();
  // A question still under way would be waited for otherwise.
  process.exit();
}
