import { statfs } from "node:fs/promises";
import path from "node:path";

export interface DiskSpace {
  /** What this process may still write. */
  freeBytes: number;
  totalBytes: number;
}

/** Space of the disk on which a folder lies, or will lie: it is made with the first file in it. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  try {
    const disk = await statfs(folder);
    return { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize };
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || above === folder) {
      throw error;
    }
    return diskSpace(above);
  }
}
