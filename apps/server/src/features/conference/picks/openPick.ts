import type { HallAct } from "@plenary/contract/conference/rules";
import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { ActContext } from "../../../platform/log/act.ts";
import { readPost } from "../../groups/index.ts";
import type { AskedHall } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { picksOf } from "../store.picks.ts";
import { presentPick } from "./machine.ts";

export interface OpenPick {
  hall: AskedHall;
  pick: PickedPost;
  groupId: string;
}

/** The hall and one pick of it, held for an act of someone who may. */
export async function openPick(
  ctx: ActContext,
  input: { meetingId: string; pickId: string },
  may: HallAct,
): Promise<OpenPick> {
  const hall = await openHall(ctx, input.meetingId, may);
  const row = (await picksOf(ctx.tx, input.meetingId)).find((each) => each.id === input.pickId);
  const { groupId } = hall.meeting;
  if (!row || groupId === null) {
    throw new HouseError("conference/pick-not-found");
  }
  return { hall, pick: presentPick(row), groupId };
}

/** Refuses what was folded a moment ago, before the hall has heard of it. */
export async function refuseFolded(
  { tx }: Pick<ActContext, "tx">,
  { groupId, pick }: OpenPick,
): Promise<void> {
  if ((await readPost(tx, groupId, pick.postId)).fold !== null) {
    throw new HouseError("groups/post-not-found");
  }
}
