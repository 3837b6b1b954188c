import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Installs from the lockfile when nothing is installed or the lockfile has changed since. */
export function install() {
  const stamp = path.join(root, "node_modules", ".plenary-lock");
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) {
    return;
  }
  process.stdout.write("正在安装依赖 Installing packages from the lockfile (once) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // Engine warnings are of no account: what they warn of runs under the pinned Node 24.
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    process.stderr.write(
      "安装未完成 npm ci failed; nothing was started. The lines above say why.\n",
    );
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
