import { z } from "zod";
import { IdParams, operation } from "../operation.ts";
import { MaterialKind, SpeechState } from "./plan.ts";
import { MeetingRole, PlanStep, VenueKind } from "./schema.ts";

/** What every edit says: the version it was typed on. Another's later change of the same field refuses it. */
const base = z.int().min(1);
const minutes = z.int().min(0).max(600);
const words = (most: number) => z.string().max(most);

/** The version an edit made. */
export const Edited = z.object({ version: z.int() });
export type Edited = z.infer<typeof Edited>;

/** The version, and the id of what was added. */
export const Added = Edited.extend({ id: z.uuid() });

const common = ["meetings/not-found", "meetings/not-allowed", "meetings/wrong-state"] as const;
const edits = [...common, "meetings/changed"] as const;
const ItemParams = z.object({ id: z.uuid(), itemId: z.uuid() });
const VenueParams = z.object({ id: z.uuid(), venueId: z.uuid() });
const SpeechParams = z.object({ id: z.uuid(), speechId: z.uuid() });
const tag = "meetings";

export const EditHead = operation({
  ...{ id: "editMeeting", method: "PATCH", path: "/meeting-files/:id", tag },
  summary: "Changes what a meeting is about, when it is, and who presides.",
  params: IdParams,
  body: z.object({
    base,
    title: words(200).optional(),
    topic: words(200).optional(),
    background: words(20_000).optional(),
    questions: z.array(words(500)).max(30).optional(),
    startsAt: z.iso.datetime({ offset: true }).optional(),
    endsAt: z.iso.datetime({ offset: true }).optional(),
    chairId: z.uuid().nullable().optional(),
  }),
  reply: Edited,
  errors: [...edits, "meetings/person-not-found", "platform/bad-input"],
});

export const StepPlan = operation({
  ...{ id: "stepMeeting", method: "PUT", path: "/meeting-files/:id/state", tag },
  summary: "Takes a step of the preparation: settle, reopen, notify, ready, unready, cancel.",
  params: IdParams,
  body: z.object({ step: PlanStep }),
  reply: Edited,
  errors: [...common, "meetings/incomplete"],
});

const itemFields = {
  title: words(200).optional(),
  who: words(200).optional(),
  minutes: minutes.optional(),
  venueId: z.uuid().nullable().optional(),
};

export const AddItem = operation({
  ...{ id: "addAgendaItem", method: "POST", path: "/meeting-files/:id/items", tag },
  summary: "Adds an item at the end of the agenda, or of the item it belongs to.",
  params: IdParams,
  body: z.object({ ...itemFields, parentId: z.uuid().nullable().default(null) }),
  reply: Added,
  errors: [...common, "meetings/item-not-found", "meetings/venue-not-found"],
});

export const EditItem = operation({
  ...{ id: "editAgendaItem", method: "PATCH", path: "/meeting-files/:id/items/:itemId", tag },
  summary: "Changes one item of the agenda.",
  params: ItemParams,
  body: z.object({ base, ...itemFields }),
  reply: Edited,
  errors: [...edits, "meetings/item-not-found", "meetings/venue-not-found"],
});

export const RemoveItem = operation({
  ...{ id: "removeAgendaItem", method: "DELETE", path: "/meeting-files/:id/items/:itemId", tag },
  summary: "Takes an item off the agenda, with what belongs to it.",
  params: ItemParams,
  reply: Edited,
  errors: [...common, "meetings/item-not-found"],
});

export const OrderItems = operation({
  ...{ id: "orderAgenda", method: "PUT", path: "/meeting-files/:id/agenda", tag },
  summary: "Puts the agenda in this order; every item once, children after their parent.",
  params: IdParams,
  body: z.object({
    base,
    items: z.array(z.object({ id: z.uuid(), parentId: z.uuid().nullable() })).max(200),
  }),
  reply: Edited,
  errors: [...edits, "meetings/item-not-found"],
});

export const AddVenues = operation({
  ...{ id: "addMeetingVenues", method: "POST", path: "/meeting-files/:id/venues", tag },
  summary: "Adds venues: those of places with their operators and screens, or one by its name.",
  params: IdParams,
  body: z.object({
    placeIds: z.array(z.uuid()).max(127).default([]),
    named: z.object({ name: words(60).min(1), kind: VenueKind }).optional(),
  }),
  reply: Edited,
  errors: [
    ...common,
    "meetings/venue-not-found",
    "meetings/main-venue-taken",
    "meetings/too-many-venues",
  ],
});

export const EditVenue = operation({
  ...{ id: "editMeetingVenue", method: "PATCH", path: "/meeting-files/:id/venues/:venueId", tag },
  summary: "Changes one venue.",
  params: VenueParams,
  body: z.object({
    base,
    name: words(60).min(1).optional(),
    kind: VenueKind.optional(),
    expectedHeads: z.int().min(0).max(100_000).optional(),
    operatorName: words(60).optional(),
    operatorPhone: words(40).optional(),
  }),
  reply: Edited,
  errors: [...edits, "meetings/venue-not-found", "meetings/main-venue-taken"],
});

export const RemoveVenue = operation({
  ...{
    id: "removeMeetingVenue",
    method: "DELETE",
    path: "/meeting-files/:id/venues/:venueId",
    tag,
  },
  summary: "Takes a venue out; its people stay on the roster without one, its screen does not.",
  params: VenueParams,
  reply: Edited,
  errors: [...common, "meetings/venue-not-found", "meetings/venue-in-use"],
});

export const OrderVenues = operation({
  ...{ id: "orderMeetingVenues", method: "PUT", path: "/meeting-files/:id/venues", tag },
  summary: "Puts the venues in this order; every venue once.",
  params: IdParams,
  body: z.object({ base, venueIds: z.array(z.uuid()).max(128) }),
  reply: Edited,
  errors: [...edits, "meetings/venue-not-found"],
});

export const AddPeople = operation({
  ...{ id: "addToRoster", method: "POST", path: "/meeting-files/:id/roster", tag },
  summary: "Puts people on the roster; those who are on it in this role already stay as they are.",
  params: IdParams,
  body: z.object({
    personIds: z.array(z.uuid()).min(1).max(2_000),
    role: MeetingRole,
    venueId: z.uuid().nullable().default(null),
  }),
  reply: Edited.extend({ added: z.int() }),
  errors: [...common, "meetings/person-not-found", "meetings/venue-not-found"],
});

/** Why a line of a pasted list was not taken. */
export const BadLine = z.object({
  line: z.int(),
  text: z.string(),
  why: z.enum(["not-found", "several", "unknown-role", "unknown-venue", "twice", "already"]),
});
export type BadLine = z.infer<typeof BadLine>;

export const ImportRoster = operation({
  ...{ id: "importRoster", method: "POST", path: "/meeting-files/:id/roster/imports", tag },
  summary: "Reads a pasted list (name or number, role, venue by tabs); bad rows are told by line.",
  params: IdParams,
  body: z.object({
    text: z.string().max(400_000),
    /** For lines that name none. */
    role: MeetingRole,
    /** Only says what would happen. */
    isTrial: z.boolean().default(false),
  }),
  reply: Edited.extend({ lines: z.int(), added: z.int(), bad: z.array(BadLine) }),
  errors: common,
});

export const MoveOnRoster = operation({
  ...{
    id: "moveOnRoster",
    method: "PUT",
    path: "/meeting-files/:id/roster/:personId/:role/venue",
    tag,
  },
  summary: "Seats someone of the roster at a venue, or at none.",
  params: z.object({ id: z.uuid(), personId: z.uuid(), role: MeetingRole }),
  body: z.object({ venueId: z.uuid().nullable() }),
  reply: Edited,
  errors: [...common, "meetings/person-not-found", "meetings/venue-not-found"],
});

export const RemoveFromRoster = operation({
  ...{
    id: "removeFromRoster",
    method: "DELETE",
    path: "/meeting-files/:id/roster/:personId/:role",
    tag,
  },
  summary: "Takes someone off the roster in one role.",
  params: z.object({ id: z.uuid(), personId: z.uuid(), role: MeetingRole }),
  reply: Edited,
  errors: [...common, "meetings/person-not-found"],
});

export const AddSpeech = operation({
  ...{ id: "addSpeech", method: "POST", path: "/meeting-files/:id/speeches", tag },
  summary: "Enters a speech for someone; whoever speaks is put on the roster.",
  params: IdParams,
  body: z.object({ personId: z.uuid(), venueId: z.uuid(), subject: words(200).default("") }),
  reply: Added,
  errors: [...common, "meetings/person-not-found", "meetings/venue-not-found"],
});

export const EditSpeech = operation({
  ...{ id: "editSpeech", method: "PATCH", path: "/meeting-files/:id/speeches/:speechId", tag },
  summary: "Changes a booked speech: subject, venue, minutes, manuscript, state.",
  params: SpeechParams,
  body: z.object({
    base,
    subject: words(200).optional(),
    venueId: z.uuid().optional(),
    minutes: minutes.optional(),
    manuscript: words(40_000).optional(),
    state: SpeechState.optional(),
  }),
  reply: Edited,
  errors: [...edits, "meetings/speech-not-found", "meetings/venue-not-found"],
});

export const RemoveSpeech = operation({
  ...{ id: "removeSpeech", method: "DELETE", path: "/meeting-files/:id/speeches/:speechId", tag },
  summary: "Takes a booked speech out.",
  params: SpeechParams,
  reply: Edited,
  errors: [...common, "meetings/speech-not-found"],
});

export const OrderSpeeches = operation({
  ...{ id: "orderSpeeches", method: "PUT", path: "/meeting-files/:id/speeches", tag },
  summary: "Puts the booked speeches in this order; every speech once.",
  params: IdParams,
  body: z.object({ base, speechIds: z.array(z.uuid()).max(200) }),
  reply: Edited,
  errors: [...edits, "meetings/speech-not-found"],
});

export const AddMaterial = operation({
  ...{ id: "addMaterial", method: "POST", path: "/meeting-files/:id/materials", tag },
  summary: "Attaches an uploaded file to an agenda item or a booked speech.",
  params: IdParams,
  body: z.object({
    fileId: z.uuid(),
    to: z.union([z.object({ itemId: z.uuid() }), z.object({ speechId: z.uuid() })]),
    kind: MaterialKind,
  }),
  reply: Edited,
  errors: [
    ...common,
    "meetings/item-not-found",
    "meetings/speech-not-found",
    "meetings/file-refused",
  ],
});

export const RemoveMaterial = operation({
  ...{ id: "removeMaterial", method: "DELETE", path: "/meeting-files/:id/materials/:fileId", tag },
  summary: "Takes a file out of the meeting.",
  params: z.object({ id: z.uuid(), fileId: z.uuid() }),
  reply: Edited,
  errors: [...common, "meetings/file-refused"],
});
