import { z } from "zod";
import { operation } from "../../operation.ts";
import { Line } from "../schema.ts";
import { DeviceSigns, Readiness, ReadinessItem, VenueContact } from "./schema.ts";

const tag = "conference";
const VenueParams = z.object({ id: z.uuid(), venueId: z.uuid() });
const usual = [
  "conference/not-found",
  "conference/not-allowed",
  "conference/not-sitting",
  "conference/venue-not-found",
] as const;

export const ReadReadiness = operation({
  id: "readReadiness",
  method: "GET",
  path: "/sittings/:id/venues/:venueId/readiness",
  tag,
  summary:
    "联调: the checks of a venue and what is ticked, beside what its screen measures. An operator reads the own venue's.",
  params: VenueParams,
  reply: z.object({
    items: z.array(ReadinessItem),
    readiness: Readiness,
    line: Line.nullable(),
    heads: z.int().nullable(),
  }),
  errors: usual,
});

export const TickReadiness = operation({
  id: "tickReadiness",
  method: "PUT",
  path: "/sittings/:id/venues/:venueId/readiness/:itemId",
  tag,
  summary: "Ticks one check, or takes the tick back.",
  params: VenueParams.extend({ itemId: ReadinessItem.shape.id }),
  body: z.object({ isReady: z.boolean() }),
  reply: Readiness,
  errors: [...usual, "conference/check-not-found"],
});

export const NoteReadiness = operation({
  id: "noteReadiness",
  method: "PATCH",
  path: "/sittings/:id/venues/:venueId/readiness",
  tag,
  summary: "Notes what does not work, and who is to be called.",
  params: VenueParams,
  body: z.object({
    note: z.string().trim().max(200).exactOptional(),
    contacts: z.array(VenueContact).max(2).exactOptional(),
  }),
  reply: Readiness,
  errors: usual,
});

/** `signs`: what a venue's screen has seen of its camera and microphone. */
export const SignsReport = DeviceSigns.omit({ at: true });
