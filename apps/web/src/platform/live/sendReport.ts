import { live } from "./live.ts";

/** Sends a report that may be lost on a stream this page follows: shown, line quality. */
export function sendReport(stream: string, kind: string, data: unknown): void {
  live().send({ stream, kind, data });
}
