import { HouseError } from "@plenary/contract/errors";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { readAgenda } from "../../meetings/index.ts";
import { openHall } from "../openHall.ts";
import { refuseUnlessSitting } from "../policy.ts";
import { record } from "../record.ts";
import { pauseRoll } from "../rollCall/moveRoll.ts";
import { saveHall } from "../saveHall.ts";
import * as store from "../store.ts";
import { sittingStream } from "../streams.ts";

/** Moves the agenda to an item; whatever was begun before ends. */
export const beginItem = act(
  "conference/begin-item",
  async (ctx, input: { meetingId: string; itemId: string }): Promise<Done> => {
    const { meetingId, itemId } = input;
    const hall = await openHall(ctx, meetingId, "direct");
    refuseUnlessSitting(hall.live.state);
    const item = (await readAgenda(ctx.tx, meetingId)).find((each) => each.id === itemId);
    if (!item) {
      throw new HouseError("conference/item-not-found");
    }
    await store.beginItem(ctx.tx, meetingId, itemId, ctx.now);
    pauseRoll(hall);
    record(ctx, hall, "item-begun", { title: item.title });

    ctx.tell(streamOf(sittingStream, meetingId), "conference/item-begun", { itemId });
    await saveHall(ctx, hall);
    return { done: true };
  },
);
