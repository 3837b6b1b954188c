import { HouseError } from "@plenary/contract/errors";
import type { MinutesEdition } from "@plenary/contract/minutes/schema";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../platform/log/act.ts";
import { isFinal } from "./machine.ts";
import { openEdition, tellEdition } from "./openMinutes.ts";
import { presentText } from "./present.ts";
import { addEdition } from "./store.ts";

/** Begins a new edition of signed minutes, with the reason; the old one stays as it is. */
export const correctMinutes = act(
  "minutes/correct",
  async (ctx, input: { meetingId: string; reason: string }): Promise<MinutesEdition> => {
    const { tx, me, now } = ctx;
    const { newest } = await openEdition(ctx, input.meetingId, "correct");
    if (!isFinal(newest.state)) {
      throw new HouseError("minutes/wrong-state", { from: newest.state });
    }

    const row = await addEdition(tx, input.meetingId, {
      ...presentText(newest),
      ...{ no: newest.no + 1, reason: plainLine(input.reason) },
      saved: { by: me.name, at: now.toISOString() },
    });
    if (!row) {
      throw new HouseError("minutes/already-begun");
    }
    return tellEdition(ctx, row);
  },
);
