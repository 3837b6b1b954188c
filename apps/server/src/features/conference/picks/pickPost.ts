import { randomUUID } from "node:crypto";
import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { markPost, readPost } from "../../groups/index.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { addPick, picksOf } from "../store.picks.ts";

/** The clerk picks a post of the topic group for the chair; its words are kept as they are now. */
export const pickPost = act(
  "conference/pick",
  async (ctx, input: { meetingId: string; postId: string }): Promise<PickedPost> => {
    const { meetingId, postId } = input;
    const hall = await openHall(ctx, meetingId, "pick");
    const { groupId } = hall.meeting;
    if (groupId === null) {
      throw new HouseError("groups/post-not-found");
    }
    const post = await readPost(ctx.tx, groupId, postId);
    if (post.fold !== null || post.text === "") {
      throw new HouseError("groups/post-not-found");
    }
    const picks = await picksOf(ctx.tx, meetingId);
    if (picks.some((each) => each.post_id === postId && each.state !== "dropped")) {
      throw new HouseError("conference/already-picked");
    }

    const pick: PickedPost = {
      id: randomUUID(),
      postId,
      author: post.author.name,
      title: post.author.title,
      text: post.text,
      state: "picked",
      pickedAt: hall.now,
      shownAt: null,
      answer: null,
    };
    await addPick(ctx.tx, meetingId, pick);
    await markPost(ctx, {
      ...{ groupId, postId },
      mark: { kind: "picked", at: hall.now, by: ctx.me.name },
    });
    hall.picks.push(pick);
    record(ctx, hall, "picked", { author: pick.author });

    await saveHall(ctx, hall);
    return pick;
  },
);
