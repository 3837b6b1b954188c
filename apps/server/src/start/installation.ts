import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** What tells this installation apart from another on the same machine; made at first start. */
export interface Installation {
  code: string;
  folder: string;
  /** Where the database lives: beside the rest, unless its own user could not get there. */
  databaseFolder: string;
  databasePort: number;
  port: number;
  /** Where phones of the local network learn to trust it, once it was started for them. */
  trustPort?: number;
}

const isRoot = process.getuid?.() === 0;

/** Reads or makes the data folder's installation file. */
export function openInstallation(folder: string): Installation {
  const path = join(folder, "installation.json");
  mkdirSync(folder, { recursive: true });
  if (existsSync(path)) {
    const kept = JSON.parse(readFileSync(path, "utf8")) as Installation;
    // A data folder that was copied or moved brings its database along.
    const beside = join(folder, "database");
    return { ...kept, folder, databaseFolder: existsSync(beside) ? beside : kept.databaseFolder };
  }
  const code = randomBytes(4).toString("hex");
  const made: Installation = {
    code,
    folder,
    databaseFolder:
      isRoot && !isPassable(folder) ? `/var/lib/plenary-${code}` : join(folder, "database"),
    databasePort: 8432,
    port: 8300,
  };
  keepInstallation(made);
  return made;
}

/** Keeps the ports that were taken, so that the next start has the same addresses. */
export function keepInstallation(installation: Installation): void {
  const { folder, ...kept } = installation;
  writeFileSync(join(folder, "installation.json"), `${JSON.stringify(kept, null, 2)}\n`);
}

/** Started by root, the database runs as a user of its own, who must be able to pass every parent folder. */
function isPassable(folder: string): boolean {
  let at = resolve(folder);
  for (;;) {
    if ((statSync(at).mode & 0o001) === 0) {
      return false;
    }
    const parent = dirname(at);
    if (parent === at) {
      return true;
    }
    at = parent;
  }
}
