import { act } from "../../../platform/log/act.ts";
import { moveMinutes } from "./moveMinutes.ts";

/** Takes the draft back before it is signed. */
export const withdrawMinutes = act("minutes/withdraw", (ctx, input: { meetingId: string }) =>
  moveMinutes(ctx, "withdraw", input, () => ({ submitted: null, record: null })),
);
