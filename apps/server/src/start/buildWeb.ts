import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Builds the pages when they were never built or their sources changed since. Answers whether it built. */
export async function buildWeb(root: string): Promise<boolean> {
  const web = join(root, "apps/web");
  const stamp = join(web, "dist", ".sources");
  const now = stampOf(
    [join(web, "src"), join(web, "public"), join(root, "packages/contract/src")],
    [join(web, "index.html"), join(web, "vite.config.ts"), join(root, "package-lock.json")],
  );
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
    return false;
  }
  await run(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build"], web);
  writeFileSync(stamp, now);
  return true;
}

/** Names, sizes and times of all sources: cheap, and it changes whenever one of them does. */
function stampOf(folders: readonly string[], files: readonly string[]): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        walk(path);
      } else {
        add(path);
      }
    }
  };
  folders.filter((folder) => existsSync(folder)).forEach(walk);
  files.filter((file) => existsSync(file)).forEach(add);
  return hash.digest("hex");
}

function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (part: Buffer) => {
      output += part.toString();
    });
    child.stderr.on("data", (part: Buffer) => {
      output += part.toString();
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`The pages could not be built:\n${output.slice(-4000)}`));
      }
    });
  });
}
