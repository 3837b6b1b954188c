import { z } from "zod";
import { operation } from "./operation.ts";

/** What the media engine is doing, for a screen that must say why there is no picture. */
export const MediaStatus = z.object({
  is: z.enum(["looking", "building", "starting", "ready", "down", "missing", "stopped", "off"]),
  version: z.string().nullable(),
  /** While building: packages compiled of all. */
  done: z.int().nullable(),
  total: z.int().nullable(),
  /** While missing: which thing to install, as a translation key below `system.install`. */
  why: z.string().nullable(),
  /** While missing: the command or page that mends it. */
  install: z.string().nullable(),
});
export type MediaStatus = z.infer<typeof MediaStatus>;

export const ReadMedia = operation({
  id: "readMedia",
  method: "GET",
  path: "/system/media",
  tag: "system",
  summary: "State of the media engine: ready, being built, or what is missing.",
  reply: MediaStatus,
});
