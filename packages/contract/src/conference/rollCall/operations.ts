import { z } from "zod";
import { IdParams, operation } from "../../operation.ts";
import { RollCall, RollMark, RollMarking, RollStep } from "./schema.ts";

const tag = "conference";
const usual = ["conference/not-found", "conference/not-allowed", "conference/not-sitting"] as const;

export const CallRoll = operation({
  id: "callRoll",
  method: "PUT",
  path: "/sittings/:id/roll-call",
  tag,
  summary:
    "点名: starts, pauses, resumes or finishes the roll call, or goes to a venue: it is seen and heard by all, and every screen says so.",
  params: IdParams,
  body: z.object({
    /**
     * The turn that was on when the caller pressed (null: no roll call yet). Of two who press at
     * once one moves it and the other hears `conference/roll-moved`.
     */
    after: z.int().nullable(),
    step: RollStep,
  }),
  reply: RollCall,
  errors: [
    ...usual,
    "conference/roll-moved",
    "conference/roll-wrong-state",
    "conference/agenda-begun",
    "conference/floor-wrong-state",
    "conference/venue-not-found",
    "conference/stage-locked",
  ],
});

export const MarkRoll = operation({
  id: "markRoll",
  method: "PATCH",
  path: "/sittings/:id/roll-call/venues/:venueId",
  tag,
  summary: "Notes of a venue what the roll call found: device, picture, sound, answer, heads.",
  params: z.object({ id: z.uuid(), venueId: z.uuid() }),
  body: RollMarking,
  reply: RollMark,
  errors: [...usual, "conference/venue-not-found"],
});

export const DownloadRollSheet = operation({
  id: "downloadRollSheet",
  method: "GET",
  path: "/sittings/:id/roll-call/documents/:kind",
  tag,
  summary: "点名结果: the result sheet as an official document, in Word or PDF.",
  params: z.object({ id: z.uuid(), kind: z.enum(["word", "pdf"]) }),
  reply: z.unknown(),
  errors: ["conference/not-found", "conference/not-allowed"],
});
