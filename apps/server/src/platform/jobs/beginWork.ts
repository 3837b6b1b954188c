import type { Feature, Server } from "../feature.ts";
import { runJobs } from "./runJobs.ts";
import { tidyUp } from "./tidyUp.ts";

/** Everything a node does without being asked: jobs, listeners, routines, and the features' own loops. */
export async function beginWork(
  server: Server,
  features: readonly Feature[],
): Promise<{ stop(): Promise<void> }> {
  const runner = await runJobs({
    server,
    jobs: [tidyUp, ...features.flatMap((feature) => feature.jobs ?? [])],
    listeners: features.flatMap((feature) => feature.listeners ?? []),
  });
  const loops = features.flatMap((feature) => feature.begin?.(server) ?? []);
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await runner.stop();
    },
  };
}
