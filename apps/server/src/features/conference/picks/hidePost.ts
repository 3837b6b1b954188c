import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";

/** Takes the shown post off the screens. */
export const hidePost = act(
  "conference/hide-post",
  async (ctx, input: { meetingId: string }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "showPost");
    const { post } = hall.live;
    if (post) {
      hall.live.post = null;
      record(ctx, hall, "hidden", { author: post.author });
      await saveHall(ctx, hall);
    }
    return { done: true };
  },
);
