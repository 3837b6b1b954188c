import { act } from "../../../platform/log/act.ts";
import { countPosts } from "../../groups/index.ts";
import { findMeetingOfGroup } from "../../meetings/index.ts";
import { openHallUnasked } from "../openHall.ts";
import { saveHall } from "../saveHall.ts";

/** Brings the sitting's count of posts to what the topic group has; run again it changes nothing. */
export const recountPosts = act(
  "conference/recount-posts",
  async (ctx, groupId: string): Promise<{ posts: number } | null> => {
    const meetingId = await findMeetingOfGroup(ctx.tx, groupId);
    const hall = meetingId === null ? null : await openHallUnasked(ctx, meetingId);
    if (!hall || hall.live.state === "closed") {
      return null;
    }
    const posts = await countPosts(ctx.tx, groupId);
    hall.live.counts = { ...hall.live.counts, posts };
    // Told always: before the sitting has a row its snapshots count by themselves, and say nothing.
    hall.before.counts = { ...hall.before.counts, posts: -1 };

    await saveHall(ctx, hall);
    return { posts };
  },
);
