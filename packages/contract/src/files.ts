import { z } from "zod";
import { Done, IdParams, operation } from "./operation.ts";

/** What an upload may be, by its content; what the sender calls it does not count. */
export const fileTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "application/pdf",
] as const;

/** A file as its uploader and its readers see it. */
export const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.enum(fileTypes),
  /** Bytes. */
  size: z.int(),
  /** Pixels; null for what is not a picture. */
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type FileView = z.infer<typeof FileView>;

/**
 * The body is `multipart/form-data` with one part `file`, so it has no schema here. Until the file
 * is attached to something (a post, a meeting) only its uploader reads it, and after a day it is removed.
 */
export const UploadFile = operation({
  id: "uploadFile",
  method: "POST",
  path: "/files",
  tag: "files",
  summary: "Uploads one file as multipart/form-data, part `file`, at most 20 MB.",
  key: "free",
  reply: FileView,
  errors: ["platform/bad-input", "platform/too-large", "platform/wrong-type", "platform/disk-full"],
});

/** Streams the file itself; the reply is its bytes with the stored type. */
export const ReadFile = operation({
  id: "readFile",
  method: "GET",
  path: "/files/:id",
  tag: "files",
  summary: "The bytes of a file, for those who may read what it belongs to.",
  params: IdParams,
  reply: z.unknown(),
  errors: ["platform/file-not-found"],
});

/** Removes an upload that was not attached to anything. */
export const DiscardFile = operation({
  id: "discardFile",
  method: "DELETE",
  path: "/files/:id",
  tag: "files",
  summary: "Removes an upload of one's own that belongs to nothing yet.",
  key: "free",
  params: IdParams,
  reply: Done,
  errors: ["platform/file-not-found"],
});
