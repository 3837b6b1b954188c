import { execFile } from "node:child_process";

/** The version media/go.mod pins; an older binary lacks what we rely on. */
export const leastVersion = "1.13.5";

/** The version in the engine's own words ("livekit-server version 1.13.5"), if it says one. */
export function readVersion(output: string): string | undefined {
  return /version (\d+\.\d+\.\d+)/.exec(output)?.[1];
}

/** Whether `version` is `least` or newer, number by number ("1.9.0" is older than "1.13.5"). */
export function isAtLeast(version: string, least: string): boolean {
  const have = version.split(".").map(Number);
  const want = least.split(".").map(Number);
  const differing = want.findIndex((number, place) => number !== (have[place] ?? 0));
  return differing === -1 || (have[differing] ?? 0) > (want[differing] ?? 0);
}

/** Asks a binary for its version; undefined when it does not run or does not say. */
export function askVersion(binary: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    // Ten seconds: the first run of a fresh 50 MB binary on a busy machine is slow.
    execFile(binary, ["--version"], { timeout: 10_000 }, (error, stdout) => {
      resolve(error === null ? readVersion(stdout) : undefined);
    });
  });
}
