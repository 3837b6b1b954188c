import type { MeetingFact, MeetingLive } from "./events.ts";

/** Old state + fact = what a fresh snapshot would give. */
export const reduceMeeting = (_state: MeetingLive, fact: MeetingFact): MeetingLive => ({
  version: fact.data.version,
});
