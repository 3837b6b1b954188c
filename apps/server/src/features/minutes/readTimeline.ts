import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../platform/actor.ts";
import type { Reader as Tx } from "../../platform/db/database.ts";
import { readActs, readReplay } from "../conference/index.ts";
import { mayReplay } from "./policy.ts";
import { readerOf } from "./readerOf.ts";

interface Wish {
  meetingId: string;
  after: number;
}

/** A page of a sitting's act list, for those who saw it at the desk. */
export async function readTimeline(tx: Tx, actor: Actor, { meetingId, after }: Wish) {
  await authorize(tx, actor, meetingId);
  return readActs(tx, meetingId, after);
}

/** A page of a sitting's facts, for the same. */
export async function readFactsOfSitting(tx: Tx, actor: Actor, { meetingId, after }: Wish) {
  await authorize(tx, actor, meetingId);
  return readReplay(tx, meetingId, after);
}

async function authorize(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  const found = await readerOf(tx, meetingId, actor);
  if (!found || !mayReplay(found.me, meetingId)) {
    throw new HouseError("minutes/not-found");
  }
}
