import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export type RunOptions = {
  cwd: string;
  environment: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
  onLine(line: string): void;
};

/**
 * Runs a command and hands over its output line by line, both streams alike.
 * Resolves with the exit code; null when it could not be started or was stopped.
 */
export function runLines(
  command: string,
  args: readonly string[],
  { cwd, environment, signal, onLine }: RunOptions,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      killSignal: "SIGINT",
      ...(signal ? { signal } : {}),
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", onLine);
    }
    child.on("error", (error) => {
      onLine(error.message);
      resolve(null);
    });
    child.on("close", (code) => resolve(code));
  });
}
