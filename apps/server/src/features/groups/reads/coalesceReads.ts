import type { Server } from "../../../platform/feature.ts";
import { coalesce } from "../../../platform/log/coalesce.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { readsEveryMs, tellReads } from "./tellReads.ts";

/** Collects the groups in which someone has read on, and tells each at most twice a second. */
export function coalesceReads(server: Server): { add(groupId: string): void } {
  const reads = coalesce<null>({
    everyMs: readsEveryMs,
    merge: () => null,
    send: async (groupId) => {
      const told = await server.command(systemActor, null, tellReads, groupId);
      // Another node has just told it; what came since then waits for the next turn.
      if (told === "early") {
        reads.add(groupId, null);
      }
    },
    onError: (error) => server.log.warn({ err: error }, "reading marks were not told"),
  });
  return { add: (groupId) => reads.add(groupId, null) };
}
