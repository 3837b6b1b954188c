import type { Act, SittingLive } from "@plenary/contract/conference/schema";
import type { Fact } from "@plenary/contract/stream";
import type { Reader } from "../../platform/db/database.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { readFacts } from "../../platform/log/readFacts.ts";
import { readAgenda, readForHall } from "../meetings/index.ts";
import { beginningOf } from "./readHall.ts";
import { actsAfter } from "./store.course.ts";
import { presentSitting, sittingStream } from "./streams.ts";

const factsAtOnce = 1_000;
const actsAtOnce = 500;

/** A page of the act list, oldest first. `next` is null with the last. */
export async function readActs(
  tx: Reader,
  meetingId: string,
  after: number,
): Promise<{ acts: Act[]; next: number | null }> {
  const { acts, last } = await actsAfter(tx, meetingId, after, actsAtOnce);
  return { acts, next: acts.length < actsAtOnce ? null : last };
}

/** A page of a sitting's facts, and with the first page the sitting before any of them. */
export async function readReplay(
  tx: Reader,
  meetingId: string,
  after: number,
): Promise<{ start: SittingLive | null; facts: Fact[]; next: number | null }> {
  const stream = streamOf(sittingStream, meetingId).name;
  const stored = await readFacts(tx, stream, after, factsAtOnce);
  return {
    start: after === 0 ? await readStart(tx, meetingId) : null,
    facts: stored.map(({ seq, at, type, data }) => ({ seq, at, type, data })),
    next: stored.length < factsAtOnce ? null : (stored.at(-1)?.seq ?? null),
  };
}

async function readStart(tx: Reader, meetingId: string): Promise<SittingLive | null> {
  const meeting = await readForHall(tx, meetingId);
  if (!meeting) {
    return null;
  }
  const agenda = (await readAgenda(tx, meetingId)).map((item) => ({
    ...item,
    ...{ begunAt: null, endedAt: null },
  }));
  return presentSitting({ meeting, live: await beginningOf(tx, meeting) }, agenda);
}
