import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import type { Tx } from "../../../platform/db/database.ts";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { redactFacts } from "../../../platform/log/redactFacts.ts";
import { readPost } from "../../groups/index.ts";
import { findMeetingOfGroup } from "../../meetings/index.ts";
import { openHallUnasked } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { picksOf, savePick } from "../store.picks.ts";
import { deskStream, sittingStream } from "../streams.ts";
import { advancePick, presentPick } from "./machine.ts";

export interface Folded {
  groupId: string;
  postId: string;
  reason: string;
  /** Who folded it. */
  by: string;
  /** When: what was picked later was picked because it had been unfolded. */
  at: string;
}

/**
 * A post folded in its group leaves the screens and the picks, its words with it; an unfolding does not
 * bring it back, but it may be picked anew. Answers how many picks it took off.
 */
export const takeOffFolded = act(
  "conference/take-off-folded",
  async (ctx, folded: Folded): Promise<{ taken: number }> => {
    const { groupId, postId, reason, by, at } = folded;
    const meetingId = await findMeetingOfGroup(ctx.tx, groupId);
    const hall = meetingId === null ? null : await openHallUnasked(ctx, meetingId);
    if (!hall || meetingId === null) {
      return { taken: 0 };
    }
    const isFolded = (await readPost(ctx.tx, groupId, postId)).fold !== null;
    const picks = (await picksOf(ctx.tx, meetingId))
      .map(presentPick)
      .filter((pick) => pick.postId === postId && (isFolded || pick.pickedAt <= at));
    const standing = picks.filter((pick) => pick.state !== "dropped");
    for (const pick of picks) {
      // One that was put back before keeps no words either.
      const off = { ...pick, text: "", state: dropped(pick) };
      await savePick(ctx.tx, off);
      hall.picks.push(off);
    }
    if (picks.some((pick) => pick.id === hall.live.post?.pickId)) {
      hall.live.post = null;
    }
    if (standing[0]) {
      const me = { ...ctx.me, name: by };
      record({ me }, hall, "folded", { author: standing[0].author, reason });
    }
    await takeWordsFromFacts(ctx.tx, meetingId, picks);

    await saveHall(ctx, hall);
    return { taken: standing.length };
  },
);

const dropped = ({ state }: PickedPost) =>
  state === "dropped" ? state : advancePick(state, "fold");

/** Whoever comes back after a break reads the facts anew: the words must be in none of them. */
async function takeWordsFromFacts(
  tx: Tx,
  meetingId: string,
  picks: readonly PickedPost[],
): Promise<void> {
  const [desk, sitting] = [streamOf(deskStream, meetingId), streamOf(sittingStream, meetingId)];
  for (const { id } of picks) {
    const put = { text: "" };
    await redactFacts(tx, desk, { containing: { pick: { id } }, at: ["pick"], put });
    await redactFacts(tx, sitting, { containing: { post: { pickId: id } }, at: ["post"], put });
  }
}
