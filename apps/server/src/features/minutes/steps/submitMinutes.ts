import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { isRipe } from "../policy.ts";
import { readRecord } from "../readRecord.ts";
import { moveMinutes } from "./moveMinutes.ts";

/** Sends the draft to be signed. What is signed is what was sent: the record stands still from here on. */
export const submitMinutes = act(
  "minutes/submit",
  (ctx, input: { meetingId: string; version: number }) =>
    moveMinutes(ctx, "submit", input, async (done, meeting) => {
      if (!isRipe(meeting.state, "submit")) {
        throw new HouseError("minutes/too-early");
      }
      return { submitted: done, returned: null, record: await readRecord(ctx.tx, meeting) };
    }),
);
