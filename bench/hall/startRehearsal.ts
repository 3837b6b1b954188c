import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../product.ts";

/** Synthetic venues in a process of their own. */
export type Rehearsal = {
  readonly pid: number;
  stop(): Promise<void>;
};

/** Fills the sitting with so many synthetic venues, as `npm run rehearse` does. */
export function startRehearsal(url: string, venues: number): Rehearsal {
  const program = join(root, "tools/rehearse.mjs");
  const words = ["--venues", String(venues), "--url", url];
  const child = spawn(process.execPath, [program, ...words], { stdio: "ignore" });
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
  };
}
