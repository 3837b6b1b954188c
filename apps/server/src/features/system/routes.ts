import { ReadSystem, RetryJob } from "@plenary/contract/system/schema";
import type { Server } from "../../platform/feature.ts";
import type { Serve } from "../../platform/http/serve.ts";
import { requireRight } from "./policy.ts";
import { readSystem, type SystemOptions } from "./readSystem.ts";
import { retryFailedJob } from "./retryFailedJob.ts";
import { watchEngine } from "./watchEngine.ts";

/** HTTP in, HTTP out. No SQL and no rule lives here. */
export function systemRoutes(serve: Serve, server: Server, options: SystemOptions): void {
  const engine = watchEngine(server.media, server.clock);

  serve(ReadSystem, async ({ actor }) => {
    requireRight(actor, "system.read");
    return readSystem(server, options, engine);
  });
  serve(RetryJob, ({ command, params }) => command(retryFailedJob, params.id));
}
