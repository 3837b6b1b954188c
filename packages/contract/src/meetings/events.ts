import { z } from "zod";
import type { FactOf } from "../stream.ts";

/** Facts of `meeting:<id>`, for those who prepare and review it. */
export const MeetingEvents = {
  "meetings/edited": z.object({
    version: z.int(),
    by: z.string(),
    /** Whose place on the roster this changed. */
    personIds: z.array(z.uuid()),
  }),
};
export type MeetingFact = FactOf<typeof MeetingEvents>;

/** The version a file has now: whoever has an older one reads it again. */
export const MeetingLive = z.object({ version: z.int() });
export type MeetingLive = z.infer<typeof MeetingLive>;

export const meetingShape = { kind: "meeting", events: MeetingEvents, state: MeetingLive };
