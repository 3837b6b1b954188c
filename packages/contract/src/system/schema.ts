import { z } from "zod";
import { MediaStatus } from "../mediaStatus.ts";
import { Done, operation } from "../operation.ts";

/** A job that has failed at least once and is not done. */
export const FailedJob = z.object({
  id: z.string(),
  name: z.string(),
  attempts: z.int(),
  mostAttempts: z.int(),
  error: z.string(),
  /** When it is tried again; null once all its attempts are spent. */
  nextAt: z.string().nullable(),
});
export type FailedJob = z.infer<typeof FailedJob>;

/** How the node that answers, and what all nodes share, stand now. */
export const SystemState = z.object({
  at: z.string(),
  app: z.object({ version: z.string(), startedAt: z.string() }),
  database: z.object({
    version: z.string(),
    bytes: z.int(),
    /** Settings under which a power cut would lose what was acknowledged: `fsync = off`. None: it is safe. */
    unsafe: z.array(z.string()),
  }),
  media: MediaStatus.extend({ since: z.string() }),
  /** Of the folder with the files. */
  disk: z.object({ freeBytes: z.int(), totalBytes: z.int() }),
  jobs: z.object({
    waiting: z.int(),
    running: z.int(),
    failed: z.int(),
    /** The failed ones, the latest failure first; a page holds the first fifty. */
    failures: z.array(FailedJob),
  }),
  /** Of this node: open pages, what they follow, and how often it is followed. */
  lines: z.object({ pages: z.int(), streams: z.int(), followers: z.int() }),
  audit: z.object({
    rows: z.int(),
    /** Rows that the chain does not hold yet. */
    unlinked: z.int(),
    checkpoint: z.object({ seq: z.int(), at: z.string() }).nullable(),
  }),
});
export type SystemState = z.infer<typeof SystemState>;

export const ReadSystem = operation({
  id: "readSystem",
  method: "GET",
  path: "/system",
  tag: "system",
  summary: "State of the system, for its administrator alone; for others there is no such page.",
  reply: SystemState,
  errors: ["platform/not-found"],
});

export const RetryJob = operation({
  id: "retryJob",
  method: "POST",
  path: "/system/jobs/:id/attempts",
  tag: "system",
  summary: "Tries a failed job again at once, with all its attempts before it.",
  params: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
  reply: Done,
  errors: ["platform/not-found"],
});
