import type { SystemState } from "@plenary/contract/system/schema";
import { readAuditState } from "../../platform/audit/readAuditState.ts";
import { readDatabase } from "../../platform/db/readDatabase.ts";
import type { Server } from "../../platform/feature.ts";
import { diskSpace } from "../../platform/files/diskSpace.ts";
import { presentMedia } from "../../platform/http/serveSystem.ts";
import { readQueue } from "../../platform/jobs/readQueue.ts";
import type { watchEngine } from "./watchEngine.ts";

export interface SystemOptions {
  version: string;
  startedAt: Date;
  /** Whose disk counts. */
  folder: string;
}

/** How everything stands now. */
export async function readSystem(
  server: Server,
  { version, startedAt, folder }: SystemOptions,
  engine: ReturnType<typeof watchEngine>,
): Promise<SystemState> {
  const { clock, db } = server;
  const [database, disk, jobs, audit] = await Promise.all([
    readDatabase(db),
    diskSpace(folder),
    readQueue(db),
    readAuditState(db),
  ]);
  const { state, since } = engine();
  const { pages, streams, followers } = server.lines();

  return {
    at: clock.now().toISOString(),
    app: { version, startedAt: startedAt.toISOString() },
    media: { ...presentMedia(state), since: since.toISOString() },
    lines: { pages, streams, followers },
    ...{ database, disk, jobs, audit },
  };
}
