import { readdirSync, readFileSync } from "node:fs";

/** What a process has used so far, and what it holds now. */
export type Usage = { readonly cpuMs: number; readonly rssMb: number };

/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10;

/** Reads the use of these processes together. */
export function usageOf(...pids: number[]): Usage {
  let [cpuMs, rssMb] = [0, 0];
  for (const each of pids) {
    try {
      const stat = readFileSync(`/proc/${each}/stat`, "utf8");
      // The name, in brackets, may itself contain spaces.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // Its own time, and that of its children which have ended: a closed connection's is not lost.
      cpuMs += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) * tickMs;
      rssMb += (Number(fields[21]) * 4096) / 1e6;
    } catch {
      // It ended between the two looks.
    }
  }
  return { cpuMs, rssMb };
}

/** Share of one core used between two looks, in percent. */
export const loadOf = (before: Usage, after: Usage, wallMs: number): number =>
  ((after.cpuMs - before.cpuMs) / wallMs) * 100;

/** A process and all below it. */
export function familyOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

/** The processes that this one started, by any of its threads. */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")
        .split(" ")
        .filter((each) => each !== "")
        .map(Number),
    );
  } catch {
    return [];
  }
}
