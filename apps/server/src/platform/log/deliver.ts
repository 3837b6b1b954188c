import type { Fact } from "@plenary/contract/stream";
import type { Db } from "../db/database.ts";
import { pageSize, toFact } from "./catchUp.ts";
import type { Followed, Follower } from "./followers.ts";
import { readFacts, type StoredFact } from "./readFacts.ts";

/** Rights are asked for this many followers at a time: a whole hall at once would exhaust the pool. */
const askedAtOnce = 8;

/**
 * Reads what the followers lack, once for all of them, and sends it. Where a fact changed rights,
 * every follower is asked again before that fact or anything later is sent. Answers how many sends it made.
 */
export async function deliver(db: Db, name: string, followed: Followed): Promise<number> {
  let sent = 0;
  for (;;) {
    const facts = await readFacts(db, name, followed.seq, pageSize);
    sent += await deliverPage(name, followed, facts);
    if (facts.length < pageSize) {
      return sent;
    }
  }
}

async function deliverPage(
  name: string,
  followed: Followed,
  facts: readonly StoredFact[],
): Promise<number> {
  let sent = 0;
  let batch: Fact[] = [];
  for (const fact of facts) {
    if (fact.regrades) {
      sent += sendAll(name, followed, batch);
      batch = [];
      const { unasked, ask } = recheck(name, followed);
      // Looked for here and not in a function of its own: one who is seated while the others are
      // asked must be seen, and between the last look and the send nothing may be awaited.
      for (let due = unasked(); due.length > 0; due = unasked()) {
        await Promise.all(due.map(ask));
      }
    }
    batch.push(toFact(fact));
  }
  return sent + sendAll(name, followed, batch);
}

function sendAll(name: string, followed: Followed, batch: readonly Fact[]): number {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) {
    return 0;
  }
  let sent = 0;
  followed.seq = last.seq;
  for (const [follower, at] of followed.seated) {
    // One who came with a newer snapshot than was sent here yet has some of these already.
    if (at < last.seq) {
      followed.seated.set(follower, last.seq);
      follower.send(name, at < first.seq ? batch : batch.filter((fact) => fact.seq > at));
      sent += 1;
    }
  }
  return sent;
}

function recheck(name: string, followed: Followed) {
  const asked = new Set<Follower>();
  const unasked = () =>
    [...followed.seated.keys()].filter((each) => !asked.has(each)).slice(0, askedAtOnce);
  const ask = async (follower: Follower) => {
    asked.add(follower);
    if (!(await follower.isAllowed(name))) {
      followed.seated.delete(follower);
      follower.drop(name);
    }
  };
  return { unasked, ask };
}
