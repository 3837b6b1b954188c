import { HouseError } from "@plenary/contract/errors";
import type { MinutesEdition, MinutesText } from "@plenary/contract/minutes/schema";
import { plainLine, plainText } from "@plenary/contract/plainText";
import { act } from "../../platform/log/act.ts";
import { openEdition, refuseUnlessVersion, tellEdition } from "./openMinutes.ts";
import { saveText } from "./store.ts";

/** Saves the draft over the version its writer began from; whoever comes second is told, and loses nothing. */
export const saveMinutes = act(
  "minutes/save",
  async (
    ctx,
    input: { meetingId: string; version: number } & MinutesText,
  ): Promise<MinutesEdition> => {
    const { tx, me, now } = ctx;
    const { newest } = await openEdition(ctx, input.meetingId, "save");
    if (newest.state !== "draft") {
      throw new HouseError("minutes/wrong-state", { from: newest.state });
    }
    refuseUnlessVersion(newest, input.version);

    const text = {
      number: plainLine(input.number),
      title: plainLine(input.title),
      sections: input.sections.map(({ key, heading, text: paragraphs }) => ({
        ...{ key, heading: plainLine(heading), text: plainText(paragraphs) },
      })),
    };
    const row = await saveText(tx, newest, text, { by: me.name, at: now.toISOString() });
    if (!row) {
      throw new HouseError("minutes/changed-meanwhile");
    }
    return tellEdition(ctx, row);
  },
);
