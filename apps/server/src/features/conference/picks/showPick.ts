import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { act } from "../../../platform/log/act.ts";
import { markPost } from "../../groups/index.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { savePick } from "../store.picks.ts";
import { advancePick } from "./machine.ts";
import { openPick, refuseFolded } from "./openPick.ts";

/** Shows a picked post on every screen; the first time it is marked as read out by the chair. */
export const showPick = act(
  "conference/show-pick",
  async (ctx, input: { meetingId: string; pickId: string }): Promise<PickedPost> => {
    const open = await openPick(ctx, input, "showPost");
    const { hall, pick, groupId } = open;
    const { postId, author, title, text } = pick;
    const state = advancePick(pick.state, "show");
    await refuseFolded(ctx, open);
    const shown = { ...pick, state, shownAt: pick.shownAt ?? hall.now };
    await savePick(ctx.tx, shown);
    if (pick.shownAt === null) {
      const mark = { kind: "shown", at: hall.now, by: hall.meeting.chairName } as const;
      await markPost(ctx, { groupId, postId, mark });
    }
    hall.live.post = { pickId: pick.id, postId, author, title, text, shownAt: hall.now };
    hall.picks.push(shown);
    record(ctx, hall, "shown", { author });

    await saveHall(ctx, hall);
    return shown;
  },
);
