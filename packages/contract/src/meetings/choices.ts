import { z } from "zod";
import { PostKind, PersonCard } from "../identity/schema.ts";
import { operation } from "../operation.ts";

/** A place in which a venue may stand. */
export const PlaceChoice = z.object({
  id: z.uuid(),
  name: z.string(),
  initials: z.string(),
  pinyin: z.string(),
  level: z.enum(["province", "prefecture", "county"]),
  /** Name of the prefecture a county belongs to; its own for a prefecture. */
  prefecture: z.string(),
});
export type PlaceChoice = z.infer<typeof PlaceChoice>;

const Named = z.object({ id: z.uuid(), name: z.string() });

export const ListChoices = operation({
  id: "listMeetingChoices",
  method: "GET",
  path: "/meeting-choices",
  tag: "meetings",
  summary:
    "Places, sectors and special committees of my committee, to choose venues and people by.",
  reply: z.object({
    places: z.array(PlaceChoice),
    sectors: z.array(Named),
    specialCommittees: z.array(Named),
  }),
  errors: ["meetings/not-allowed"],
});

export const FindPeople = operation({
  id: "findMeetingPeople",
  method: "GET",
  path: "/meeting-people",
  tag: "meetings",
  summary:
    "People of my committee by name, number, post, sector or special committee; at most 500.",
  query: z.object({
    search: z.string().max(100).optional(),
    kind: PostKind.optional(),
    sectorId: z.uuid().optional(),
    specialCommitteeId: z.uuid().optional(),
  }),
  reply: z.object({ people: z.array(PersonCard.extend({ number: z.string() })) }),
  errors: ["meetings/not-allowed"],
});
