import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { moveMinutes } from "./moveMinutes.ts";

/** Sends the draft back to its writers, with a reason. */
export const sendBackMinutes = act(
  "minutes/send-back",
  (ctx, input: { meetingId: string; reason: string }) =>
    moveMinutes(ctx, "sendBack", { meetingId: input.meetingId }, (done) => ({
      submitted: null,
      record: null,
      returned: { ...done, reason: plainLine(input.reason) },
    })),
);
