import { act } from "../../../platform/log/act.ts";
import { moveMinutes } from "./moveMinutes.ts";

/** Signs: from now on this edition never changes. */
export const signMinutes = act(
  "minutes/sign",
  (ctx, input: { meetingId: string; version: number }) =>
    moveMinutes(ctx, "sign", input, (done) => ({ signed: done })),
);
