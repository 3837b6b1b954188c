import { z } from "zod";
import { Act, SittingLive } from "../conference/schema.ts";
import { IdParams, operation } from "../operation.ts";
import { MinutesEdition, MinutesText, MinutesView } from "./schema.ts";

const tag = "minutes";
const usual = ["minutes/not-found", "minutes/not-allowed", "minutes/wrong-state"] as const;
/** What whoever acts has read: of a text that was changed since, nothing is signed or sent. */
const Version = z.object({ version: z.int().min(1) });
const Reason = z.string().trim().min(1).max(500);
const EditionQuery = z.object({ edition: z.coerce.number().int().min(1).optional() });

export const ReadMinutes = operation({
  id: "readMinutes",
  method: "GET",
  path: "/meetings/:id/minutes",
  tag,
  summary: "The minutes of a sitting, with what happened in it.",
  params: IdParams,
  query: EditionQuery,
  reply: MinutesView,
  errors: ["minutes/not-found"],
});

export const BeginMinutes = operation({
  id: "beginMinutes",
  method: "POST",
  path: "/meetings/:id/minutes",
  tag,
  summary: "Drafts the minutes from what happened in the sitting.",
  params: IdParams,
  reply: MinutesEdition,
  errors: [...usual, "minutes/too-early", "minutes/already-begun"],
});

export const SaveMinutes = operation({
  id: "saveMinutes",
  method: "PUT",
  path: "/meetings/:id/minutes/text",
  tag,
  summary: "Saves the draft over the version that its writer began from.",
  params: IdParams,
  body: MinutesText.extend(Version.shape),
  reply: MinutesEdition,
  errors: [...usual, "minutes/changed-meanwhile"],
});

export const SubmitMinutes = operation({
  id: "submitMinutes",
  method: "POST",
  path: "/meetings/:id/minutes/submission",
  tag,
  summary: "Sends the draft to be signed.",
  params: IdParams,
  body: Version,
  reply: MinutesEdition,
  errors: [...usual, "minutes/too-early", "minutes/changed-meanwhile"],
});

export const WithdrawMinutes = operation({
  id: "withdrawMinutes",
  method: "DELETE",
  path: "/meetings/:id/minutes/submission",
  tag,
  summary: "Takes the draft back before it is signed.",
  params: IdParams,
  reply: MinutesEdition,
  errors: [...usual],
});

export const SendBackMinutes = operation({
  id: "sendBackMinutes",
  method: "POST",
  path: "/meetings/:id/minutes/return",
  tag,
  summary: "Sends the draft back to its writers with a reason.",
  params: IdParams,
  body: z.object({ reason: Reason }),
  reply: MinutesEdition,
  errors: [...usual],
});

export const SignMinutes = operation({
  id: "signMinutes",
  method: "POST",
  path: "/meetings/:id/minutes/signature",
  tag,
  summary: "Signs the minutes; from then on this edition never changes.",
  params: IdParams,
  body: Version,
  reply: MinutesEdition,
  errors: [...usual, "minutes/changed-meanwhile"],
});

export const PublishMinutes = operation({
  id: "publishMinutes",
  method: "POST",
  path: "/meetings/:id/minutes/publication",
  tag,
  summary: "Gives the signed minutes to everyone on the roster.",
  params: IdParams,
  reply: MinutesEdition,
  errors: [...usual],
});

export const CorrectMinutes = operation({
  id: "correctMinutes",
  method: "POST",
  path: "/meetings/:id/minutes/corrections",
  tag,
  summary: "Begins a new edition of signed minutes, with the reason; the old one stays as it is.",
  params: IdParams,
  body: z.object({ reason: Reason }),
  reply: MinutesEdition,
  errors: [...usual],
});

/** Streams the document itself. */
export const DownloadMinutes = operation({
  id: "downloadMinutes",
  method: "GET",
  path: "/meetings/:id/minutes/documents/:kind",
  tag,
  summary: "The minutes as an official document, in Word or PDF.",
  params: z.object({ id: z.uuid(), kind: z.enum(["word", "pdf"]) }),
  query: EditionQuery,
  reply: z.unknown(),
  errors: ["minutes/not-found"],
});

const AfterQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });

export const ReadTimeline = operation({
  id: "readTimeline",
  method: "GET",
  path: "/meetings/:id/timeline",
  tag,
  summary: "Every line of the act list of a sitting, oldest first, page by page.",
  params: IdParams,
  query: AfterQuery,
  reply: z.object({ acts: z.array(Act), next: z.int().nullable() }),
  errors: ["minutes/not-found"],
});

export const ReadReplay = operation({
  id: "readReplay",
  method: "GET",
  path: "/meetings/:id/replay",
  tag,
  summary:
    "The facts of a sitting from its beginning, page by page: folded up to an instant they give the hall as it was then.",
  params: IdParams,
  query: AfterQuery,
  reply: z.object({
    /** The sitting before its first fact, with the first page; null with the others. */
    start: SittingLive.nullable(),
    facts: z.array(z.object({ seq: z.int(), at: z.string(), type: z.string(), data: z.unknown() })),
    next: z.int().nullable(),
  }),
  errors: ["minutes/not-found"],
});
