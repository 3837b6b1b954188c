import { act } from "../../../platform/log/act.ts";
import { moveMinutes } from "./moveMinutes.ts";

/** Gives the signed minutes to everyone on the roster. */
export const publishMinutes = act("minutes/publish", (ctx, input: { meetingId: string }) =>
  moveMinutes(ctx, "publish", input, (done) => ({ published: done })),
);
