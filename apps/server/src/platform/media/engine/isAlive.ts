import { readFile } from "node:fs/promises";

/** Whether a process runs. A zombie nobody has buried (usual in containers) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  if (process.platform !== "linux") {
    return true;
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name in brackets may hold anything; the state is the letter after its closing bracket.
  return !["Z", "X", undefined].includes(stat[stat.lastIndexOf(")") + 2]);
}
