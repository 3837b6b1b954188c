import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { act } from "../../../platform/log/act.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { savePick } from "../store.picks.ts";
import { advancePick } from "./machine.ts";
import { openPick } from "./openPick.ts";

/** Puts a pick back; the post may be picked again later. */
export const dropPick = act(
  "conference/drop-pick",
  async (ctx, input: { meetingId: string; pickId: string }): Promise<PickedPost> => {
    const { hall, pick } = await openPick(ctx, input, "pick");
    const dropped = { ...pick, state: advancePick(pick.state, "drop") };
    await savePick(ctx.tx, dropped);
    hall.picks.push(dropped);
    record(ctx, hall, "dropped", { author: pick.author });

    await saveHall(ctx, hall);
    return dropped;
  },
);
