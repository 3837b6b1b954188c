import { isHallNote } from "@plenary/contract/conference/notes";
import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { entryOf, giveFloor, holderOf, isNext } from "../floor/giveFloor.ts";
import type { Hall } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { isOn, refuseUnlessSitting } from "../policy.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { namesOf } from "./armStage.ts";
import { isJoined, putOn } from "./stages.ts";

interface Input {
  meetingId: string;
  /** The take the director saw on the programme; left out: whatever is on. */
  after?: string | null | undefined;
}

/** 切换: puts the preview on every screen; an armed speaker is given the floor with it. */
export const takeArmed = act(
  "conference/take",
  async (ctx, input: Input): Promise<{ takeId: string }> => {
    const hall = await openHall(ctx, input.meetingId, "direct");
    const { live } = hall;
    // Of two directors who press at once the second sees another programme than the one on now.
    if (input.after !== undefined && input.after !== (live.take?.id ?? null)) {
      throw new HouseError("conference/already-taken", { takeId: live.take?.id ?? null });
    }
    const { armed } = live;
    if (!armed || !isOn(live.state)) {
      throw new HouseError("conference/nothing-armed");
    }
    for (const venueId of armed.stage.cells) {
      if (venueId !== null && !isJoined(hall, venueId)) {
        throw new HouseError("conference/venue-away", { venueId });
      }
    }

    const takeId =
      armed.floorId === null ? takeLayout(hall) : takeSpeaker(ctx, hall, armed.floorId);
    live.isArmedByHand = false;
    if (armed.floorId === null) {
      record(ctx, hall, "taken", { venues: namesOf(hall, armed.stage.cells) });
    }

    await saveHall(ctx, hall);
    return { takeId };
  },
);

const takeLayout = (hall: Hall): string => putOn(hall, hall.live.armed?.stage ?? hall.live.stage);

function takeSpeaker(ctx: Parameters<typeof giveFloor>[0], hall: Hall, floorId: string): string {
  refuseUnlessSitting(hall.live.state);
  const holder = holderOf(hall);
  // The queue armed this one by itself while another has still to answer: that take was not meant.
  if (holder?.state === "called" && !hall.live.isArmedByHand) {
    throw new HouseError("conference/floor-wrong-state", { floorId: holder.id });
  }
  const entry = entryOf(hall, floorId);
  // A reason the chair gave when calling under the hold stays; otherwise the desk went out of turn.
  const outOfTurn = entry.note === null || isHallNote(entry.note) ? "by-desk" : entry.note;
  return giveFloor(ctx, hall, entry, isNext(hall, entry) ? null : outOfTurn);
}
