import type { DeviceSigns, Readiness } from "@plenary/contract/conference/readiness/schema";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { openHallUnasked } from "../openHall.ts";
import { isOn } from "../policy.ts";
import { deskStream } from "../streams.ts";
import * as store from "./store.ts";

/** Keeps what the screens of venues have seen of their devices, and shows it to the desk. */
export const noteSigns = act(
  "conference/note-signs",
  async (
    ctx,
    input: { meetingId: string; signs: Record<string, DeviceSigns> },
  ): Promise<{ noted: number }> => {
    const { meetingId } = input;
    const hall = await openHallUnasked(ctx, meetingId);
    if (!hall || !isOn(hall.live.state)) {
      return { noted: 0 };
    }
    const known = await store.readinessOf(ctx.tx, meetingId);
    const venues: Record<string, Readiness> = {};
    for (const { id } of hall.live.venues) {
      const signs = input.signs[id];
      if (signs) {
        const before = known[id] ?? (await store.readinessOfVenue(ctx.tx, meetingId, id));
        // A microphone that is closed again was heard none the less.
        const voiceLevel = signs.voiceLevel ?? before.signs?.voiceLevel ?? null;
        venues[id] = { ...before, signs: { ...signs, voiceLevel } };
        await store.saveReadiness(ctx.tx, meetingId, id, venues[id]);
      }
    }
    const noted = Object.keys(venues).length;
    if (noted > 0) {
      ctx.tell(streamOf(deskStream, meetingId), "conference/readiness-set", { venues });
    }
    return { noted };
  },
);
