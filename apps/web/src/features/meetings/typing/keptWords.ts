import { discard, keep, readKept } from "../../../platform/storage/shelf.ts";

/** Words that were typed and not saved, and the version of the file they were typed on. */
export interface KeptWords<T> {
  value: T;
  base: number;
}

const keyOf = (meetingId: string, field: string) => `meeting:${meetingId}:${field}`;

/** What this device kept of a field from before a crash or a reload. */
export async function readWords<T>(meetingId: string, field: string): Promise<KeptWords<T> | null> {
  // Only `keepWords` puts anything under this key, so its shape is known.
  return ((await readKept("drafts", keyOf(meetingId, field))) as KeptWords<T> | undefined) ?? null;
}

/** Keeps them until the server has them. */
export const keepWords = <T>(meetingId: string, field: string, kept: KeptWords<T>): Promise<void> =>
  keep("drafts", keyOf(meetingId, field), kept);

/** The server has them, or they were given up. */
export const forgetWords = (meetingId: string, field: string): Promise<void> =>
  discard("drafts", keyOf(meetingId, field));
