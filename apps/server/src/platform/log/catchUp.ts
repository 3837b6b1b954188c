import type { Fact } from "@plenary/contract/stream";
import type { Db } from "../db/database.ts";
import type { Followed, Follower } from "./followers.ts";
import { readFacts, readHeads, type StoredFact } from "./readFacts.ts";

export type FollowOutcome =
  | { is: "following"; seq: number }
  /** Absent, or not theirs to follow. */
  | { is: "refused" }
  /** Lacks too much, or claims a number that never was: a new snapshot is needed. */
  | { is: "too-far-behind" }
  /** Left again while it was being sent what it lacked. */
  | { is: "left" };

export const pageSize = 500;
/** A reader that lacks more than this takes a new snapshot instead. */
const mostBehind = 2_000;

/** Sends what a newcomer lacks, then seats them exactly where they stand. `now`: lacks nothing. */
export async function catchUp(
  db: Db,
  stream: string,
  followed: Followed,
  after: number | "now",
  follower: Follower,
): Promise<FollowOutcome> {
  const ticket = Symbol(stream);
  followed.joining.set(follower, ticket);
  const hasLeft = () => followed.joining.get(follower) !== ticket;

  // The number first, then the rights: changes of rights up to that number are in the answer.
  const head = (await readHeads(db, [stream])).get(stream) ?? 0;
  if (!(await follower.isAllowed(stream))) {
    return { is: "refused" };
  }
  let reached = after === "now" ? head : after;
  if (reached > head || head - reached > mostBehind) {
    return { is: "too-far-behind" };
  }
  if (followed.seq < 0) {
    followed.seq = head;
  }

  // Others may be sent more while this one reads: it is seated only when it lacks nothing they have.
  while (reached < followed.seq && !hasLeft()) {
    const facts = (await readFacts(db, stream, reached, pageSize)).filter(
      (fact) => fact.seq <= followed.seq,
    );
    const isRegraded = facts.some((fact) => fact.regrades && fact.seq > head);
    if (isRegraded && !(await follower.isAllowed(stream))) {
      return { is: "refused" };
    }
    if (facts[0]?.seq !== reached + 1) {
      return { is: "too-far-behind" };
    }
    if (!hasLeft()) {
      follower.send(stream, facts.map(toFact));
      reached += facts.length;
    }
  }
  if (hasLeft()) {
    return { is: "left" };
  }
  followed.seated.set(follower, reached);
  return { is: "following", seq: reached };
}

/** A stored fact as it is sent, without what only the reader needs to know. */
export const toFact = ({ seq, at, type, data }: StoredFact): Fact => ({ seq, at, type, data });
