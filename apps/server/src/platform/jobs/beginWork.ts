import type { Feature, Server } from "../feature.ts";
import type { Routine } from "./jobs.ts";
import { type RunOptions, runJobs } from "./runJobs.ts";
import { tidyUp } from "./tidyUp.ts";

/** Everything a node does without being asked: jobs, listeners, routines, and the features' own loops. */
export async function beginWork(
  server: Server,
  features: readonly Feature[],
  own: { routines: readonly Routine[]; onRun?: RunOptions["onRun"] } = { routines: [] },
): Promise<{ stop(): Promise<void> }> {
  const runner = await runJobs({
    server,
    jobs: [tidyUp, ...own.routines, ...features.flatMap((feature) => feature.jobs ?? [])],
    listeners: features.flatMap((feature) => feature.listeners ?? []),
    ...(own.onRun ? { onRun: own.onRun } : {}),
  });
  const loops = features.flatMap((feature) => feature.begin?.(server) ?? []);
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await runner.stop();
    },
  };
}
