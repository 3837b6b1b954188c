import { HouseError } from "@plenary/contract/errors";
import type { MinutesEdition } from "@plenary/contract/minutes/schema";
import { act } from "../../platform/log/act.ts";
import { draftSections } from "./draft/draftSections.ts";
import { phrases } from "./draft/phrases.ts";
import { openMinutes, tellEdition } from "./openMinutes.ts";
import { isRipe } from "./policy.ts";
import { readRecord } from "./readRecord.ts";
import { addEdition } from "./store.ts";

/** Drafts the minutes from what happened in the sitting. */
export const beginMinutes = act(
  "minutes/begin",
  async (ctx, input: { meetingId: string }): Promise<MinutesEdition> => {
    const { tx, me, now } = ctx;
    const { meeting, newest } = await openMinutes(ctx, input.meetingId, "begin");
    if (newest) {
      throw new HouseError("minutes/already-begun");
    }
    if (!isRipe(meeting.state, "begin")) {
      throw new HouseError("minutes/too-early");
    }

    const record = await readRecord(tx, meeting);
    const row = await addEdition(tx, input.meetingId, {
      ...{ no: 1, number: "", reason: null, title: phrases.titleOf(record.title) },
      sections: draftSections(record),
      saved: { by: me.name, at: now.toISOString() },
    });
    if (!row) {
      throw new HouseError("minutes/already-begun");
    }
    return tellEdition(ctx, row);
  },
);
