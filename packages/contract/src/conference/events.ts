import { z } from "zod";
import { SittingState } from "../meetings/schema.ts";
import type { FactOf } from "../stream.ts";
import { Readiness } from "./readiness/schema.ts";
import { RollCall, RollMark } from "./rollCall/schema.ts";
import { StageLock, Tour } from "./stage/schema.ts";
import {
  Act,
  Armed,
  Clock,
  DeskLive,
  FloorEntry,
  Line,
  OrderRule,
  Pick,
  ShownCount,
  ShownPost,
  SittingLive,
  Stage,
  Take,
  VenueLink,
} from "./schema.ts";

/** Facts of `sitting:<meetingId>`. Everyone on the roster may see them all. */
export const SittingEvents = {
  "conference/moved": z.object({ to: SittingState }),
  /** Coalesced: several venues in one fact when many come at once. */
  "conference/venues-linked": z.object({
    venues: z.array(z.object({ venueId: z.uuid(), link: VenueLink })),
  }),
  "conference/microphones-set": z.object({
    venues: z.array(z.object({ venueId: z.uuid(), isOpen: z.boolean() })),
  }),
  "conference/floor-changed": z.object({ entries: z.array(FloorEntry) }),
  "conference/armed": z.object({ armed: Armed.nullable() }),
  "conference/taken": z.object({ stage: Stage, take: Take }),
  "conference/clock-set": z.object({ clock: Clock.nullable() }),
  "conference/ending-asked": z.object({ at: z.string().nullable() }),
  "conference/held": z.object({ isHeld: z.boolean() }),
  /** The rule by which those who ask stand in the queue; their new places come with `floor-changed`. */
  "conference/ruled": z.object({ orderRule: OrderRule }),
  "conference/toured": z.object({ tour: Tour.nullable() }),
  "conference/locked": z.object({ lock: StageLock.nullable() }),
  "conference/post-shown": z.object({ post: ShownPost.nullable() }),
  "conference/item-begun": z.object({ itemId: z.uuid() }),
  "conference/roll-called": z.object({ rollCall: RollCall }),
  "conference/counted": z.object({ speeches: z.int(), posts: z.int() }),
  /** A venue's seat moved to another page: the old page shows 已在别处打开. */
  "conference/seat-leased": z.object({ venueId: z.uuid(), lease: z.uuid() }),
  /** The meeting's roster changed: whoever follows is asked again whether they may. */
  "conference/roster-changed": z.object({}),
};
export type SittingFact = FactOf<typeof SittingEvents>;

/** Facts of `desk:<meetingId>`. */
export const DeskEvents = {
  "conference/picked": z.object({ pick: Pick }),
  "conference/acted": z.object({ act: Act }),
  /** A new take begins to be counted. */
  "conference/shown-awaited": z.object({ shown: ShownCount }),
  /** Coalesced: screens that have shown the take since the last fact. */
  "conference/shown": z.object({ takeId: z.uuid(), shown: z.record(z.string(), z.int()) }),
  /** Coalesced: lines that changed. */
  "conference/lines": z.object({ lines: z.record(z.string(), Line) }),
  "conference/heads-reported": z.object({ venueId: z.uuid(), heads: z.int() }),
  "conference/roll-marked": z.object({ marks: z.record(z.string(), RollMark) }),
  /** Coalesced: venues whose readiness changed. */
  "conference/readiness-set": z.object({ venues: z.record(z.string(), Readiness) }),
  /** The meeting's roster changed: whoever follows is asked again whether they may. */
  "conference/roster-changed": z.object({}),
};
export type DeskFact = FactOf<typeof DeskEvents>;

export const sittingShape = { kind: "sitting", events: SittingEvents, state: SittingLive };
export const deskShape = { kind: "desk", events: DeskEvents, state: DeskLive };
