import { join } from "node:path";
import type { Server } from "../feature.ts";
import { openAuditKey } from "./openAuditKey.ts";
import { keepCheckpoints } from "./keepCheckpoints.ts";
import { startChainer } from "./startChainer.ts";

/** Links the audit every second and signs where it stands every minute, until it is stopped. */
export async function keepAudit(
  server: Pick<Server, "database" | "clock" | "log">,
  options: { folder: string; copies: readonly string[] },
): Promise<{ stop(): Promise<void> }> {
  const { database, clock, log } = server;
  const onError = (error: unknown) => log.error({ err: error }, "audit");
  const checkpoint = keepCheckpoints({
    ...{ pool: database.pool, clock, onError },
    key: await openAuditKey(join(options.folder, "keys")),
    folders: [join(options.folder, "audit"), ...options.copies],
  });
  const chainer = startChainer({
    ...{ pool: database.pool, onError },
    onLinked: async () => {
      await checkpoint();
    },
  });
  return { stop: chainer.stop };
}
