import { z } from "zod";

/** One check of the readiness form. */
export const ReadinessItem = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** As the committee words it; empty: the usual words of this id. */
  name: z.string().max(40),
});
export type ReadinessItem = z.infer<typeof ReadinessItem>;

export const ReadyTick = z.object({ at: z.string(), by: z.string() });
export type ReadyTick = z.infer<typeof ReadyTick>;

export const VenueContact = z.object({
  name: z.string().trim().max(40),
  phone: z.string().trim().max(40),
});
export type VenueContact = z.infer<typeof VenueContact>;

/** What the venue's screen has seen of its own devices. */
export const DeviceSigns = z.object({
  hasPicture: z.boolean(),
  /** Loudest voice of the last seconds, 0 to 1; null while no microphone is open. */
  voiceLevel: z.number().min(0).max(1).nullable(),
  at: z.string(),
});
export type DeviceSigns = z.infer<typeof DeviceSigns>;

/** 联调: how far a venue is. */
export const Readiness = z.object({
  /** By item: when it was ticked, and by whom. */
  ticks: z.record(z.string(), ReadyTick),
  /** What does not work. */
  note: z.string(),
  contacts: z.array(VenueContact).max(2),
  signs: DeviceSigns.nullable(),
});
export type Readiness = z.infer<typeof Readiness>;

/** 联调 as the desk sees it; a venue that has ticked nothing is not in it. */
export const HallReadiness = z.object({
  items: z.array(ReadinessItem),
  venues: z.record(z.string(), Readiness),
});
export type HallReadiness = z.infer<typeof HallReadiness>;
