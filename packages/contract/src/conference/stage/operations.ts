import { z } from "zod";
import { Done, IdParams, operation } from "../../operation.ts";
import { TourChoice, tourSeconds } from "./schema.ts";

const tag = "conference";
const usual = ["conference/not-found", "conference/not-allowed", "conference/not-sitting"] as const;
const Seconds = z.int().min(tourSeconds.least).max(tourSeconds.most);

export const BroadcastVenue = operation({
  id: "broadcastVenue",
  method: "POST",
  path: "/sittings/:id/venues/:venueId/broadcast",
  tag,
  summary:
    "广播会场: puts one venue alone on every screen at once. The floor, the microphones and the preview stay as they are.",
  params: z.object({ id: z.uuid(), venueId: z.uuid() }),
  reply: z.object({ takeId: z.uuid() }),
  errors: [
    ...usual,
    "conference/venue-not-found",
    "conference/venue-away",
    "conference/stage-locked",
  ],
});

export const SetTour = operation({
  id: "setTour",
  method: "PUT",
  path: "/sittings/:id/tour",
  tag,
  summary:
    "轮询 on the stage: begins, pauses, resumes where it stopped, changes its pace, or ends. The server makes each step; a take by hand pauses it; venues that are away are passed over.",
  params: IdParams,
  body: z.discriminatedUnion("to", [
    z.object({ to: z.literal("begun"), choice: TourChoice, seconds: Seconds.optional() }),
    z.object({ to: z.literal("paused") }),
    z.object({ to: z.literal("running") }),
    z.object({ to: z.literal("paced"), seconds: Seconds }),
    z.object({ to: z.literal("ended") }),
  ]),
  reply: Done,
  errors: [
    ...usual,
    "conference/venue-not-found",
    "conference/tour-empty",
    "conference/tour-wrong-state",
    "conference/stage-locked",
  ],
});

export const LockStage = operation({
  id: "lockStage",
  method: "PUT",
  path: "/sittings/:id/lock",
  tag,
  summary:
    "锁定: while it is on, only who locked takes; calls of the chair and the queue only load. Another director lifts it by force, which is recorded.",
  params: IdParams,
  body: z.object({ isLocked: z.boolean(), isForced: z.boolean().default(false) }),
  reply: Done,
  errors: [...usual, "conference/stage-locked"],
});
