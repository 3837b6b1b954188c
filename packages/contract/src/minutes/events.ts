import { z } from "zod";
import type { FactOf } from "../stream.ts";
import { EditionLine, MinutesLive } from "./schema.ts";

/** Facts of `minutes:<meetingId>`. The text itself is read anew: facts are kept for ever. */
export const MinutesEvents = {
  "minutes/changed": z.object({ edition: EditionLine }),
};
export type MinutesFact = FactOf<typeof MinutesEvents>;

export const minutesShape = { kind: "minutes", events: MinutesEvents, state: MinutesLive };
