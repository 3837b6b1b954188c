import type { SystemState } from "@plenary/contract/system/schema";

export type Concern = "unsafe" | "engine" | "disk" | "jobs" | "audit";

/** Below this much of the disk free, or this many bytes, somebody must act. */
const leastPart = 0.1;
const leastBytes = 2 * 1024 ** 3;
/** The chainer links every second: this many left behind means that it stands still. */
const mostUnlinked = 500;

const isShort = ({ freeBytes, totalBytes }: SystemState["disk"]): boolean =>
  freeBytes < leastBytes || freeBytes < totalBytes * leastPart;

/** What an operator has to look at now, the gravest first. */
export function concerns(state: SystemState): Concern[] {
  const found: [Concern, boolean][] = [
    ["unsafe", state.database.unsafe.length > 0],
    ["engine", state.media.is === "missing" || state.media.is === "down"],
    ["disk", isShort(state.disk)],
    ["jobs", state.jobs.failures.some(({ nextAt }) => nextAt === null)],
    ["audit", state.audit.unlinked > mostUnlinked],
  ];
  return found.flatMap(([concern, isSo]) => (isSo ? [concern] : []));
}
