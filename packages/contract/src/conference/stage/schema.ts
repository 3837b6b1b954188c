import { z } from "zod";

/** 休会画面: words in place of pictures, and when the sitting goes on. */
export const Pause = z.object({
  text: z.string(),
  /** Every screen counts down to it; null: it was not said. */
  resumesAt: z.string().nullable(),
});
export type Pause = z.infer<typeof Pause>;

/** What a director asks for. */
export const NewPause = z.object({
  text: z.string().trim().min(1).max(60),
  resumesAt: z.iso.datetime().nullable(),
});

/** How long each venue of a polling tour stays, in seconds. */
export const tourSeconds = { least: 5, most: 120 } as const;

/** Which venues a polling tour goes round. */
export const TourChoice = z.discriminatedUnion("of", [
  /** Every sub-venue that is in the room when its turn comes. */
  z.object({ of: z.literal("joined") }),
  /** Those that were chosen, in the order in which they were. */
  z.object({ of: z.literal("list"), venueIds: z.array(z.uuid()).min(1).max(200) }),
]);
export type TourChoice = z.infer<typeof TourChoice>;

/** 循环广播: the venues one after another on every screen, by the server's clock. */
export const Tour = z.object({
  choice: TourChoice,
  seconds: z.int().min(tourSeconds.least).max(tourSeconds.most),
  state: z.enum(["running", "paused"]),
  /** The venue it shows, or showed when it stopped; it goes on from there. */
  venueId: z.uuid().nullable(),
  /** Who comes next: the screens keep that picture at hand, so that the cut is armed. */
  nextId: z.uuid().nullable(),
  /** When the next step is due; null while it pauses. */
  stepAt: z.string().nullable(),
});
export type Tour = z.infer<typeof Tour>;

/** 锁定: only this director takes, until it is lifted. */
export const StageLock = z.object({ personId: z.uuid(), by: z.string(), at: z.string() });
export type StageLock = z.infer<typeof StageLock>;
